package io.hookscope.check.related;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * How old send-outs were when they were first seen. Where all of them are as old, even what was made while this one listened
 * already, its clock is fast and no attempt was missed. Confined to its index.
 */
final class FirstSights {
    private static final int REMEMBERED = 100;

    private final Deque<IndexEntry> latest = new ArrayDeque<>();

    /** Takes in the first that was seen of a send-out; of which it is known when it was made and when it arrived. */
    void add(IndexEntry entry) {
        if (latest.size() == REMEMBERED) {
            latest.removeFirst();
        }
        latest.addLast(entry);
    }

    /** Whether the clock alone makes that one look old: its first attempt would have been seen, and no other was younger. */
    boolean isClock(IndexEntry entry) {
        Instant made = entry.happenedAt();
        return latest.stream().anyMatch(e -> e.receivedAt.isBefore(made)) && isAsOld(entry);
    }

    /** Returns those seen before that are no older than what the clock is said to be fast by. */
    List<IndexEntry> likewise() {
        return latest.stream().filter(this::isAsOld).toList();
    }

    private boolean isAsOld(IndexEntry entry) {
        return latest.stream().map(FirstSights::age).min(Comparator.naturalOrder())
                .filter(least -> RetrySchedule.isBeforeRetries(age(entry).minus(least))).isPresent();
    }

    private static Duration age(IndexEntry entry) {
        return Duration.between(entry.happenedAt(), entry.receivedAt);
    }
}
