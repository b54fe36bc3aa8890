package io.hookscope.sample.scenario;

import java.util.Set;
import java.util.TreeSet;

/**
 * How much a handler may book in a step.
 *
 * @param allowed the counts that are right
 */
record Bookings(Set<Long> allowed) {

    static final Bookings NEVER = new Bookings(Set.of(0L));
    static final Bookings ONCE = new Bookings(Set.of(1L));
    /** Booked and taken back, or booked and left to another list. */
    static final Bookings AT_MOST_ONCE = new Bookings(Set.of(0L, 1L));

    Bookings {
        allowed = Set.copyOf(allowed);
    }

    /** Each of that many. */
    static Bookings times(long count) {
        return new Bookings(Set.of(count));
    }

    /** Each part, or the whole order as one: but never both. */
    static Bookings partsOrWhole(long parts) {
        return new Bookings(Set.of(parts, 1L));
    }

    boolean allow(long count) {
        return allowed.contains(count);
    }

    /** Whether no later booking can make it right. */
    boolean exceededBy(long count) {
        return count > new TreeSet<>(allowed).last();
    }
}
