package io.hookscope.replay.forward;

import io.hookscope.capture.Reply;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.SendOutcome.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns what became of a delivery at its handler into the sender's answer. Stateless. */
final class HandlerReplies {

    /** What belongs to the handler's connection, and what the listener says itself. */
    private static final Set<String> NOT_PASSED = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "te", "trailer", "transfer-encoding", "upgrade", "content-length", "date");

    private HandlerReplies() {}

    static Reply of(Handling handling) {
        return switch (handling.outcome()) {
            case SendOutcome.Answered answered -> passed(handling, answered);
            case SendOutcome.Failed(Failure failure, String sentence, _) -> Reply.of(
                    failure == Failure.TIMED_OUT ? 504 : 502, Words.of("through.failed", sentence));
        };
    }

    /** The answer to a delivery whose turn did not come in time. */
    static Reply tooLate() {
        return Reply.of(504, Words.of("through.late"));
    }

    /** The answer to a delivery that cannot even wait. */
    static Reply tooMany(int waiting) {
        return new Reply(503, Headers.of("Retry-After", "60"), Body.EMPTY, Words.of("through.many", waiting));
    }

    private static Reply passed(Handling handling, SendOutcome.Answered answered) {
        boolean whole = answered.extent() == SendOutcome.Extent.WHOLE;
        return new Reply(answered.status(), new Headers(passed(answered.headers())), answered.body(),
                Words.of(whole ? "through" : "through.cut", handling.target(), answered.status(),
                        answered.took().toMillis()));
    }

    private static List<Header> passed(Headers headers) {
        var dropped = new HashSet<>(NOT_PASSED);
        headers.all("Connection").stream().flatMap(value -> List.of(value.split(",")).stream())
                .forEach(name -> dropped.add(name.strip().toLowerCase(Locale.ROOT)));
        return headers.list().stream().filter(line -> !dropped.contains(line.name().toLowerCase(Locale.ROOT)))
                .filter(Header::isOneLine)
                .toList();
    }
}
