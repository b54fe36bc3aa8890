package io.hookscope.check.arrival;

import io.hookscope.check.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A point in time as it stands in a body, in whole milliseconds: a stamp with microseconds must not seem later than one
 * that was cut.
 */
record Stamp(Place place, Instant instant) {

    /** Returns the stamp that stands there; empty when there is none that can be read. */
    static Optional<Stamp> at(Place place) {
        String text = place.text();
        if (text == null || text.length() < 16 || text.length() > 40) {
            return Optional.empty();
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return Optional.of(new Stamp(place, instant));
        } catch (DateTimeException _) {
            // the contract check tells of a stamp that cannot be read
            return Optional.empty();
        }
    }
}
