package io.hookscope.store;

import io.hookscope.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session comes to in numbers. Immutable.
 *
 * @param times  when its deliveries arrived, and of which outcome they were
 * @param groups what they are about
 * @param waits  how long they waited for their answers
 */
public record Tally(Times times, Groups groups, Waits waits) {

    /** The limits of {@link Waits#counts()}: each counts what took less than it and no less than the one before. */
    public static final List<Duration> LIMITS = List.of(Duration.ofMillis(1), Duration.ofMillis(2),
            Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(50),
            Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(1),
            Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10));

    /** Nothing is there. */
    public static final Tally EMPTY = new Tally(
            new Times(0, Instant.EPOCH, Instant.EPOCH, Duration.ofSeconds(1), List.of()),
            new Groups(List.of(), List.of(), List.of()), new Waits(List.of(), Duration.ZERO, Duration.ZERO));

    /**
     * How the counting is done.
     *
     * @param zoneOffset what local time is ahead of UTC: slots begin at whole local times
     * @param slots      at most so many slots of time
     * @param names      at most so many names of a group
     */
    public record Frame(Duration zoneOffset, int slots, int names) {}

    /**
     * When deliveries arrived.
     *
     * @param count how many there are
     * @param first when the first arrived
     * @param last  when the last arrived
     * @param slot  how long a slot is
     * @param slots the slots in which any arrived, in order
     */
    public record Times(long count, Instant first, Instant last, Duration slot, List<Slot> slots) {

        /** Returns how many were of that outcome. */
        public long count(Outcome outcome) {
            return slots.stream().mapToLong(s -> s.counts().getOrDefault(outcome, 0L)).sum();
        }
    }

    /** Deliveries of one slot of time, by outcome. */
    public record Slot(Instant start, Map<Outcome, Long> counts) {

        /** Returns how many arrived. */
        public long count() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Deliveries by event, campaign and verdict on the signature, most first. */
    public record Groups(List<Share> events, List<Share> campaigns, List<Share> signatures) {}

    /**
     * Deliveries that say the same.
     *
     * @param name  what they say; null when they say nothing
     * @param count how many there are
     */
    public record Share(@Nullable String name, long count) {}

    /**
     * How long answers took.
     *
     * @param counts one for each of {@link #LIMITS}, and one for what took longer; empty when nothing was answered
     * @param p50    half of them were at least as quick
     * @param p99    all but a hundredth were at least as quick
     */
    public record Waits(List<Long> counts, Duration p50, Duration p99) {}
}
