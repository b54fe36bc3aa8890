package io.hookscope.store.pace;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the indexer rests: until there is work, and then a little for more of it, the longer the more it had lately. The end of
 * the session ends every rest. One thread rests; any may wake it.
 */
public final class IdleBackoff {

    private static final Logger LOG = LoggerFactory.getLogger(IdleBackoff.class);

    private static final long SHORTEST_MILLIS = 50;

    /** Each of a batch lets the next wait so much longer: the same pages are written again for each batch, however small. */
    private static final long MILLIS_EACH = 10;
    private static final long LONGEST_MILLIS = 500;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private int lately;

    /** Says that there is something to do. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Ends the rest under way, and lets the next not begin. */
    public void end() {
        end.countDown();
        work.release();
    }

    /** Whether {@link #end} was called. */
    public boolean isOver() {
        return end.getCount() == 0;
    }

    /** So much was done since the last rest. */
    public void earned(int size) {
        lately += size;
    }

    /** Rests so long, whatever there is to do. */
    public void of(Duration time) {
        uninterrupted(() -> end.await(time.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Rests before another attempt. */
    public void afterFailure() {
        of(AFTER_FAILURE);
        work.drainPermits();
    }

    /** Rests until there is work, and lets a little more of it gather. */
    public void untilThereIsWork() {
        uninterrupted(() -> {
            work.acquire();
            gather();
        });
        work.drainPermits();
    }

    /** As {@link #untilThereIsWork()}, no longer than that. */
    public void untilThereIsWork(Duration most) {
        uninterrupted(() -> {
            if (work.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
                gather();
            }
        });
        work.drainPermits();
    }

    private void gather() throws InterruptedException {
        end.await(Math.clamp(lately * MILLIS_EACH, SHORTEST_MILLIS, LONGEST_MILLIS), TimeUnit.MILLISECONDS);
        lately = 0;
    }

    private interface Wait {
        void begin() throws InterruptedException;
    }

    /** Nobody interrupts this thread; looking for work once more would do no harm. */
    private static void uninterrupted(Wait wait) {
        try {
            wait.begin();
        } catch (InterruptedException e) {
            LOG.debug("resting: {}", e.toString());
        }
    }
}
