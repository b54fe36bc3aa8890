package io.hookscope.capture;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A histogram of durations in fixed memory: eight buckets for each power of two of microseconds, so that a percentile is at
 * most an eighth too high. Thread-safe; a percentile taken while counting goes on is one of that moment.
 */
public final class Durations {

    private static final int STEPS = 8;
    private static final int BUCKETS = 40 * STEPS;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

    void add(Duration duration) {
        counts.incrementAndGet(bucket(Math.max(0, duration.toNanos() / 1000)));
    }

    /** Returns the duration that the given share of all stayed within, from 0 to 1; zero when nothing was counted. */
    public Duration percentile(double share) {
        long total = 0;
        for (int i = 0; i < BUCKETS; i++) {
            total += counts.get(i);
        }
        long wanted = (long) Math.ceil(total * share);
        long seen = 0;
        for (int i = 0; i < BUCKETS && total > 0; i++) {
            seen += counts.get(i);
            if (seen >= wanted) {
                return Duration.ofNanos(upperBound(i) * 1000);
            }
        }
        return Duration.ZERO;
    }

    private static int bucket(long micros) {
        if (micros < STEPS) {
            return (int) micros;
        }
        int power = 63 - Long.numberOfLeadingZeros(micros);
        int step = (int) (micros >>> (power - 3)) & (STEPS - 1);
        return Math.min(BUCKETS - 1, (power - 2) * STEPS + step);
    }

    private static long upperBound(int bucket) {
        if (bucket < STEPS) {
            return bucket;
        }
        int power = bucket / STEPS + 2;
        long width = 1L << (power - 3);
        return (STEPS + bucket % STEPS + 1) * width - 1;
    }
}
