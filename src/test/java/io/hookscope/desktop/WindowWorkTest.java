package io.hookscope.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WindowWorkTest {

    private final WindowWork work = new WindowWork();
    private final AtomicBoolean done = new AtomicBoolean();

    @AfterEach
    void end() {
        work.end();
    }

    @Test
    void whatFailsIsADefectUntilTheWindowIsGone() {
        assertThat(isDefect()).isTrue();
        work.finish();
        assertThat(isDefect()).isFalse();
    }

    @Test
    void whatIsUnderWayEndsBeforeTheSessionIsClosed() {
        var go = new CountDownLatch(1);
        work.execute(() -> {
            pass(go);
            done.set(true);
        });
        Thread.startVirtualThread(() -> {
            await().until(() -> !isDefect());
            go.countDown();
        });
        work.finish();
        assertThat(done).isTrue();
    }

    @Test
    void whatIsAskedForAfterwardsIsNotDone() {
        work.finish();
        work.execute(() -> done.set(true));
        assertThat(done).isFalse();
    }

    private boolean isDefect() {
        try {
            work.whileHere(() -> {
                throw new IllegalStateException("the session is closed");
            }).run();
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
