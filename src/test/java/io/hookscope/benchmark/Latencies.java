package io.hookscope.benchmark;

/** Latencies in fixed memory, each at most a thirty-second part too high. For one thread. */
final class Latencies {

    private static final int STEPS = 32;

    private final long[] counts = new long[40 * STEPS];
    private long count;

    void add(long nanos) {
        counts[bucket(Math.max(nanos / 1000, 0))]++;
        count++;
    }

    long count() {
        return count;
    }

    /** Returns within how many microseconds that share of all were answered; 0 when there was none. */
    long micros(double share) {
        long wanted = (long) Math.ceil(share * count);
        long seen = 0;
        for (int i = 0; i < counts.length && count > 0; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return upper(i);
            }
        }
        return 0;
    }

    private static int bucket(long micros) {
        if (micros < STEPS) {
            return (int) micros;
        }
        int power = 63 - Long.numberOfLeadingZeros(micros);
        return Math.min(40 * STEPS - 1, (power - 4) * STEPS + (int) (micros >>> (power - 5)) % STEPS);
    }

    private static long upper(int bucket) {
        int power = bucket / STEPS + 4;
        return bucket < STEPS ? bucket : (STEPS + bucket % STEPS + 1L << power - 5) - 1;
    }
}
