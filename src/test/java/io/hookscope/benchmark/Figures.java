package io.hookscope.benchmark;

/** What one run of the load generator found: per second, microseconds, and how many were not answered by a success. */
record Figures(double perSecond, long p50, long p99, long p999, long failed, long count, int next) {

    static Figures of(String line) {
        String[] n = line.strip().split(" ");
        long count = Long.parseLong(n[1]);
        return new Figures(count * 1e9 / Long.parseLong(n[0]), Long.parseLong(n[4]), Long.parseLong(n[5]),
                Long.parseLong(n[6]), Long.parseLong(n[2]) + Long.parseLong(n[3]), count, Integer.parseInt(n[7]));
    }
}
