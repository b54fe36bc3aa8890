package io.hookscope.ui.feed;

import java.util.function.LongSupplier;

/**
 * Says when the next page of earlier rows is taken in: with the next pulse, and no sooner than after a while where a person
 * works with the window, because reading the rest of a long list takes processors and memory from drawing. For the FX thread.
 */
final class PagePace {

    /** A million rows are there after a minute and a half, however much somebody scrolls meanwhile. */
    private static final long APART_NANOS = 200_000_000;
    /** Who moved a hand so lately still works. */
    private static final long AT_WORK_NANOS = 3_000_000_000L;

    private final LongSupplier nanos;
    private long busyUntil;
    private long last;

    /** By the machine's monotonic clock. */
    PagePace() {
        this(System::nanoTime);
    }

    PagePace(LongSupplier nanos) {
        this.nanos = nanos;
        busyUntil = nanos.getAsLong();
        last = busyUntil - APART_NANOS;
    }

    /** Somebody did something with the window. */
    void giveWay() {
        busyUntil = nanos.getAsLong() + AT_WORK_NANOS;
    }

    /** A page was taken in. */
    void taken() {
        last = nanos.getAsLong();
    }

    /** Whether another may be. */
    boolean isDue() {
        long now = nanos.getAsLong();
        return busyUntil - now <= 0 || now - last >= APART_NANOS;
    }
}
