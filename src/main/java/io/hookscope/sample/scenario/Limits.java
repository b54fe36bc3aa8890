package io.hookscope.sample.scenario;

import java.time.Duration;

/**
 * How long a run waits.
 *
 * @param step     the longest that a step may take
 * @param bookings how long after its answer a handler may take to book
 */
public record Limits(Duration step, Duration bookings) {

    /** A minute a step, and half a second for a handler that books in the background. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(60), Duration.ofMillis(500));

    public Limits {
        if (step.compareTo(Duration.ofSeconds(1)) < 0 || step.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("A step may take from 1 to 3600 seconds.");
        }
        if (bookings.isNegative() || bookings.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("A handler may take from 0 to 60 seconds to book.");
        }
    }
}
