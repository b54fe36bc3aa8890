package io.hookscope.capture;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** How many deliveries arrived in each of the last sixty seconds. Thread-safe. */
public final class Rate {

    /** How many seconds are remembered. */
    public static final int SECONDS = 60;

    private final LongSupplier nanos;
    private final int[] counts = new int[SECONDS + 1];
    private long newest;

    /** Counts by the machine's monotonic clock. */
    public Rate() {
        this(System::nanoTime);
    }

    Rate(LongSupplier nanos) {
        this.nanos = nanos;
        this.newest = second();
    }

    synchronized void count() {
        forward();
        counts[slot(newest)]++;
    }

    /** Returns the counts of the last {@value #SECONDS} full seconds, oldest first. */
    public synchronized int[] perSecond() {
        forward();
        int[] result = new int[SECONDS];
        for (int i = 0; i < SECONDS; i++) {
            result[i] = counts[slot(newest - SECONDS + i)];
        }
        return result;
    }

    private void forward() {
        long now = second();
        if (now - newest > SECONDS) {
            Arrays.fill(counts, 0);
            newest = now;
        }
        while (newest < now) {
            newest++;
            counts[slot(newest)] = 0;
        }
    }

    private long second() {
        return Math.floorDiv(nanos.getAsLong(), 1_000_000_000L);
    }

    private int slot(long second) {
        return (int) Math.floorMod(second, (long) counts.length);
    }
}
