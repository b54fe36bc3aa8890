package io.hookscope.capture;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A histogram of durations in fixed memory: 64 buckets for each power of two of microseconds, so that a percentile is at
 * most a sixty-fourth too high, and none is above the longest. Thread-safe; a percentile taken while counting goes on is one of that moment.
 */
public final class Durations {

    private static final int STEP_BITS = 6;
    private static final int STEPS = 1 << STEP_BITS;
    private static final int BUCKETS = 40 * STEPS;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);
    private final AtomicLong longest = new AtomicLong();

    void add(Duration duration) {
        long micros = Math.max(0, duration.toNanos() / 1000);
        if (micros > longest.get()) {
            longest.accumulateAndGet(micros, Math::max);
        }
        counts.incrementAndGet(bucket(micros));
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
                return Duration.ofNanos(Math.min(upperBound(i), longest.get()) * 1000);
            }
        }
        return Duration.ZERO;
    }

    private static int bucket(long micros) {
        if (micros < STEPS) {
            return (int) micros;
        }
        int power = 63 - Long.numberOfLeadingZeros(micros);
        int step = (int) (micros >>> (power - STEP_BITS)) & (STEPS - 1);
        return Math.min(BUCKETS - 1, (power - STEP_BITS + 1) * STEPS + step);
    }

    private static long upperBound(int bucket) {
        if (bucket < STEPS) {
            return bucket;
        }
        int power = bucket / STEPS + STEP_BITS - 1;
        long width = 1L << (power - STEP_BITS);
        return (STEPS + bucket % STEPS + 1) * width - 1;
    }
}
