package io.hookscope.replay;

import io.hookscope.delivery.Header;
import io.hookscope.delivery.Reception;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.SendOutcome.Failure;
import io.hookscope.wire.Request;
import io.hookscope.wire.Target;
import io.hookscope.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends stored deliveries to a target and keeps what became of them. Thread-safe; no method blocks. */
public final class Replayer {

    /** Tells the handler which delivery of ours is sent again. */
    public static final String HEADER = "X-Hookscope-Replay-Of";

    /** How long Voucherify waits for an answer; so do we. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Wire wire;
    private final Handlings handlings;
    private final InstantSource clock;

    /** Sends over that wire. */
    public Replayer(Wire wire, Handlings handlings, InstantSource clock) {
        this.wire = wire;
        this.handlings = handlings;
        this.clock = clock;
    }

    /** Sends a delivery again: as it is, and with {@value #HEADER}. */
    public InFlight send(Outgoing outgoing, Target target) {
        var added = List.of(new Header(HEADER, Long.toString(outgoing.seq())));
        return send(outgoing, Handling.Kind.REPLAY, new Request(outgoing.delivery(), target, added, PATIENCE));
    }

    /** Sends the delivery of that number on as the request says. */
    public InFlight forward(long seq, Request request) {
        return send(Outgoing.unchanged(seq, request.delivery()), Handling.Kind.FORWARD, request);
    }

    private InFlight send(Outgoing outgoing, Handling.Kind kind, Request request) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CompletableFuture<SendOutcome> outcome = switch (outgoing.delivery().reception()) {
            case Reception.Whole _ -> wire.send(request);
            case Reception.TooLarge _,Reception.CutShort _ -> notSendable("not.whole");
            case Reception.LeftOut _ -> notSendable("left.out");
        };
        var done = outcome.exceptionally(_ -> failed(Failure.CANCELLED, "cancelled")).thenApply(came -> {
            var handling = new Handling(outgoing.seq(), at, kind, outgoing.change(), request.target().toString(), came);
            handlings.add(handling);
            return handling;
        });
        return new InFlight(done, () -> outcome.cancel(true));
    }

    private static CompletableFuture<SendOutcome> notSendable(String key) {
        return CompletableFuture.completedFuture(failed(Failure.NOT_SENDABLE, key));
    }

    private static SendOutcome failed(Failure failure, String key) {
        return new SendOutcome.Failed(failure, Words.of(key), Duration.ZERO);
    }
}
