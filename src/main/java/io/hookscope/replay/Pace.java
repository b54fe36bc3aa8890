package io.hookscope.replay;

import java.time.Duration;
import java.time.Instant;

/** When the deliveries of a run are sent. */
public sealed interface Pace {

    /** The most that may be under way at once. */
    int MOST_AT_ONCE = 256;

    /**
     * One after the other, as far apart as they arrived.
     *
     * @param times how much faster; 1 is the original pace
     */
    record Gaps(double times) implements Pace {

        public Gaps {
            if (!(times > 0 && times <= 1_000_000)) {
                throw new IllegalArgumentException("A pace is a number above 0 and up to 1,000,000.");
            }
        }
    }

    /**
     * As fast as they are answered.
     *
     * @param atOnce how many may be under way at once, 1 to {@value Pace#MOST_AT_ONCE}; 1 keeps the order
     */
    record Fast(int atOnce) implements Pace {

        public Fast {
            if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
                throw new IllegalArgumentException("The concurrency is a number from 1 to " + MOST_AT_ONCE + ".");
            }
        }
    }

    /** Returns how many may be under way at once. */
    default int atOnce() {
        return this instanceof Fast(int atOnce) ? atOnce : 1;
    }

    /** Returns when a delivery is due after the start of the run, given when it and the first one arrived; never negative. */
    default Duration due(Instant first, Instant arrived) {
        if (!(this instanceof Gaps(double times)) || arrived.isBefore(first)) {
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) (Duration.between(first, arrived).toNanos() / times));
    }
}
