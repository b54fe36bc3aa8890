package io.hookscope.sample.plan;

import java.time.Duration;
import java.util.List;

/**
 * How often the same is sent.
 *
 * @param retries       redeliveries of the same send-out on Voucherify's ladder, 0 to 12
 * @param retryScale    how long a minute of that ladder lasts, as a share of a minute: 1 is real time, 0 all at once
 * @param copies        how often each request is sent at once, 1 to 10
 * @param subscriptions how many webhooks subscribe to the event, 1 to 10: each has a send-out of its own
 */
public record Repeats(int retries, double retryScale, int copies, int subscriptions) {

    /** The retries' minutes after the first attempt, as Voucherify documents them. */
    private static final List<Integer> LADDER = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440);

    /** A minute of the ladder lasts a second. */
    public static final double MINUTES_AS_SECONDS = 1 / 60.0;

    /** Once. */
    public static final Repeats NONE = new Repeats(0, MINUTES_AS_SECONDS, 1, 1);

    public Repeats {
        if (retries < 0 || retries > LADDER.size()) {
            throw new IllegalArgumentException("Voucherify tries again 12 times at most: give 0 to 12 retries.");
        }
        if (!(retryScale >= 0 && retryScale <= 100)) {
            throw new IllegalArgumentException(
                    "The retry scale is a number from 0 to 100; 1 is Voucherify's own pace.");
        }
        if (copies < 1 || copies > 10 || subscriptions < 1 || subscriptions > 10) {
            throw new IllegalArgumentException("Copies and subscriptions are numbers from 1 to 10.");
        }
    }

    /** Returns how long after the first attempt this retry comes; the first retry is 1. */
    Duration after(int retry) {
        return Duration.ofNanos(Math.round(LADDER.get(retry - 1) * 60e9 * retryScale));
    }
}
