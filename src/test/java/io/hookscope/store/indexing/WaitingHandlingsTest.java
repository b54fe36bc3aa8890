package io.hookscope.store.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitingHandlingsTest {

    @Test
    void whoBringsManyWaitsUntilSomeAreWritten() throws Exception {
        var waiting = new WaitingHandlings(Duration.ofHours(1));
        waiting.awaitRoom();
        fill(waiting, 9);
        Thread importing = Thread.ofPlatform().start(waiting::awaitRoom);
        await().until(() -> importing.getState() == Thread.State.TIMED_WAITING);

        waiting.written(waiting.some(1));
        await().until(() -> importing.getState() == Thread.State.TIMED_WAITING); // as much waits as before, nearly
        waiting.written(waiting.some(4));
        importing.join();
        assertThat(waiting.size()).isEqualTo(4);
    }

    @Test
    void whoWaitedInVainIsNotHeldUpAgainUntilSomethingIsWritten() {
        var waiting = new WaitingHandlings(Duration.ofMillis(1));
        fill(waiting, 12);
        waiting.awaitRoom();
        assertThat(waiting.isStuck()).isTrue();
        waiting.awaitRoom();
        waiting.written(waiting.some(1));
        assertThat(waiting.isStuck()).isFalse();
    }

    private static void fill(WaitingHandlings waiting, int megabytes) {
        Body body = Body.of(new byte[1 << 20]);
        for (int i = 1; i <= megabytes; i++) {
            waiting.add(new Handling(i, Instant.EPOCH, Handling.Kind.FORWARD, Handling.Change.NONE,
                    "http://127.0.0.1:1/", new SendOutcome.Answered(200, Headers.NONE, body, SendOutcome.Extent.WHOLE,
                            Duration.ofMillis(1))));
        }
    }
}
