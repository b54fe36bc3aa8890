package io.hookscope.capture.inspect;

import java.util.function.LongSupplier;

/**
 * Says how long work rests that nobody waits for: a while, so that what arrives has the processors, and far longer while a
 * person works with the window, whose searches and scrolling it would hold up by what it takes of processors and memory.
 * Thread-safe.
 */
final class IdleDelay {

    /** So many times as long as it worked. */
    private static final int REST = 2;
    /** The same while somebody works with the window: it goes on, but is hardly felt. */
    private static final int LONG_REST = 40;
    /** Who moved a hand so lately still works. */
    private static final long AT_WORK_NANOS = 3_000_000_000L;

    private final LongSupplier nanos;
    private volatile long busyUntil;

    /** By the machine's monotonic clock. */
    IdleDelay() {
        this(System::nanoTime);
    }

    IdleDelay(LongSupplier nanos) {
        this.nanos = nanos;
        busyUntil = nanos.getAsLong();
    }

    /** Somebody did something with the window. */
    void disturbed() {
        busyUntil = nanos.getAsLong() + AT_WORK_NANOS;
    }

    /** Returns for how many nanoseconds to rest after that many of work. */
    long rest(long worked) {
        return worked * (busyUntil - nanos.getAsLong() > 0 ? LONG_REST : REST);
    }
}
