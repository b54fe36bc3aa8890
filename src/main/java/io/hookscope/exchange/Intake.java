package io.hookscope.exchange;

import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.exchange.parcel.Attached;
import io.hookscope.store.Session;
import java.util.concurrent.CompletableFuture;

/** Stores what is imported. */
public interface Intake {

    /** Above this a number from a file is taken for nonsense: numbers are counted through here and there. */
    long HIGHEST_KEPT = 100_000_000;

    /** Stores it, and returns its number once it is on disk. */
    CompletableFuture<Long> take(Arrival arrival);

    /**
     * Returns an intake into that session. As long as it was empty, deliveries keep the numbers they had, so that an export
     * of it says the same as the one that was imported; otherwise they get the next numbers.
     */
    static Intake into(Session session) {
        return into(session, (seq, arrival) -> session.restore(seq, arrival.delivery()).thenApply(given -> {
            if (arrival.answer() != null) {
                session.answered(given, arrival.answer());
            }
            return given;
        }));
    }

    /** Stores one under a number, or the next one when that was given already. */
    interface Storing {
        /** Stores it; 0 asks for the next number. */
        CompletableFuture<Long> store(long seq, Arrival arrival);
    }

    /** As {@link #into(Session)}, stored by somebody who also tells others of it. */
    static Intake into(Session session, Storing storing) {
        boolean keep = session.lastSeq() == 0;
        return arrival -> {
            if (!arrival.attached().handlings().isEmpty()) {
                session.awaitRoom(); // a file is read faster than the tables take all of it in
            }
            long wanted = keep && arrival.seq() <= HIGHEST_KEPT ? arrival.seq() : 0;
            return storing.store(wanted, arrival).thenApply(given -> {
                attach(session, given, arrival.attached());
                return given;
            });
        };
    }

    private static void attach(Session session, long seq, Attached attached) {
        if (!attached.mark().isEmpty()) {
            session.mark(seq, attached.mark());
        }
        attached.handlings().forEach(handling -> session.handled(handling.of(seq)));
    }
}
