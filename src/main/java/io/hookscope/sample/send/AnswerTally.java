package io.hookscope.sample.send;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Counts answers and how long they took. Thread-safe. */
public final class AnswerTally {

    private long sent;
    private long success;
    private long undelivered;
    private long answered;
    private long[] micros = new long[64];

    /** Counts one. */
    public synchronized void add(SendResult reply) {
        sent++;
        success += reply.success() ? 1 : 0;
        if (reply instanceof SendResult.Answered) {
            if (answered == micros.length) {
                micros = Arrays.copyOf(micros, micros.length * 2);
            }
            micros[(int) answered++] = reply.took().toNanos() / 1000;
        }
    }

    /** Counts one that never was answered 2xx and will not be sent again. */
    public synchronized void undelivered() {
        undelivered++;
    }

    /** What was counted. */
    public synchronized Sum sum() {
        long[] sorted = Arrays.copyOf(micros, (int) answered);
        Arrays.sort(sorted);
        return new Sum(sent, success, sent - success, undelivered, percentile(sorted, 50), percentile(sorted, 99));
    }

    private static Duration percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        int index = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return Duration.of(sorted[index], ChronoUnit.MICROS);
    }

    /**
     * The sum of a sending.
     *
     * @param sent    all requests
     * @param success those answered 2xx
     * @param other   those answered otherwise, or not at all
     * @param undelivered those that were not answered 2xx, not even by a later attempt
     * @param p50     half of the answers took no longer; zero when there was none
     * @param p99     99 in a hundred took no longer
     */
    public record Sum(long sent, long success, long other, long undelivered, Duration p50, Duration p99) {}
}
