package io.hookscope.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RepeatedTaskTest {

    @Test
    void aClockworkGoesOnWithWhatFailedOnce() throws Exception {
        var twice = new CountDownLatch(2);
        try (var clockwork = Executors.newSingleThreadScheduledExecutor()) {
            clockwork.scheduleWithFixedDelay(new RepeatedTask("counting", () -> {
                twice.countDown();
                throw new IllegalStateException("the session is busy");
            }), 0, 1, TimeUnit.MILLISECONDS);
            assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
            clockwork.shutdownNow();
        }
    }
}
