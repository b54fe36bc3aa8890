package io.hookscope.capture;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds inspection back while deliveries come in a burst: processors then belong to those who wait for an answer, and rows
 * go on to appear, a few hundred a second. Counting is thread-safe; the rest is for one thread.
 */
final class Restraint {

    /** Deliveries a second that are inspected along with their arrival on a machine with two processors. */
    private static final long CALM = 6000;

    /** Above this rate it is a burst as soon as inspection has fallen behind. */
    private static final long BUSY = 1000;

    private static final long BEHIND = 1000;
    private static final long LOOK_NANOS = 50_000_000;
    private static final int BETWEEN_RESTS = 8;
    private static final long REST_NANOS = 20_000_000;

    private final LongAdder arrived = new LongAdder();
    private long seen;
    private long at = System.nanoTime();
    private long rate;
    private int sinceRest;

    void count() {
        arrived.increment();
    }

    /** Rests now and then while it is a burst; with that many deliveries still to inspect. */
    void heed(long behind) {
        look();
        boolean burst = rate > CALM || rate > BUSY && behind > BEHIND;
        if (burst && ++sinceRest >= BETWEEN_RESTS) {
            sinceRest = 0;
            LockSupport.parkNanos(REST_NANOS);
        }
    }

    private void look() {
        long now = System.nanoTime();
        if (now - at >= LOOK_NANOS) {
            long total = arrived.sum();
            rate = (total - seen) * 1_000_000_000L / (now - at);
            seen = total;
            at = now;
        }
    }
}
