package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.SqliteTool;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlingTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00.123456Z");

    @TempDir
    Path folder;

    private static Handling handling(long seq, SendOutcome outcome) {
        return new Handling(seq, AT, Handling.Kind.REPLAY, Handling.Change.SIGNED, "http://127.0.0.1:3000/hooks",
                outcome);
    }

    @Test
    void whatBecameOfADeliveryIsThereAtOnceAndAfterReopening() throws Exception {
        var answered = handling(1, new SendOutcome.Answered(500, Headers.of("A", "1", "a", "\u00e4\u00ff", "B", ""),
                Body.of(new byte[]{0, -1, 10}), SendOutcome.Extent.CUT, Duration.ofNanos(12_345_678)));
        var empty = handling(1, new SendOutcome.Answered(204, Headers.NONE, Body.EMPTY, SendOutcome.Extent.WHOLE,
                Duration.ofMillis(3)));
        var failed = handling(1, new SendOutcome.Failed(SendOutcome.Failure.TIMED_OUT, "No answer within 10 s.",
                Duration.ofSeconds(10)));
        try (Session session = open()) {
            session.append(Deliveries.json("{}")).get();
            session.handled(answered);
            session.handled(empty);
            session.handled(failed);
            assertThat(session.handlings(1)).containsExactly(answered, empty, failed);
            assertThat(session.handlings(2)).isEmpty();
        }
        try (Session session = open()) {
            assertThat(session.handlings(1)).containsExactly(answered, empty, failed);
        }
    }

    @Test
    void whatBecameOfADeliveryGoesWithIt() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{}")).get();
            session.handled(
                    handling(1, new SendOutcome.Failed(SendOutcome.Failure.REFUSED, "Nothing.", Duration.ZERO)));
        }
        SqliteTool.run(folder.resolve("session.db"), "DELETE FROM delivery WHERE seq = 1");
        try (Session session = open()) {
            assertThat(session.handlings(1)).isEmpty();
        }
    }

    private Session open() throws SessionFileException {
        return SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC());
    }
}
