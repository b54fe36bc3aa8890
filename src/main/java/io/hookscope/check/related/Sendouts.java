package io.hookscope.check.related;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Threads of attempts, by send-out. Confined to its index. */
final class Sendouts {
    static final int SHOWN = 50;

    private final KeyIndex bySendout = new KeyIndex();
    private final FirstSights firstSights = new FirstSights();

    /**
     * Numbers the entry within its thread; the attempt before it is what changed. One that comes back behind later ones takes
     * its place among them again, and they are numbered anew.
     */
    void add(IndexEntry entry, Set<Long> changed) {
        IndexEntry last = bySendout.last(entry.sendout);
        List<IndexEntry> later = last == null || last.seq < entry.seq
                ? List.of()
                : bySendout.newest(entry.sendout, SHOWN).stream().filter(e -> e.seq > entry.seq).toList();
        later.forEach(this::remove);
        append(entry, changed);
        for (IndexEntry one : later) {
            append(one, changed);
            changed.add(one.seq);
        }
    }

    private void append(IndexEntry entry, Set<Long> changed) {
        IndexEntry previous = bySendout.last(entry.sendout);
        if (previous == null) {
            presume(entry, changed);
        } else {
            entry.origin = previous.origin;
            entry.originDigest = previous.originDigest;
            entry.presumed = previous.presumed;
            entry.number = RetrySchedule.number(previous.number, Duration.between(entry.origin, entry.receivedAt));
            changed.add(previous.seq);
        }
        bySendout.add(entry.sendout, entry);
    }

    /** A first sight as old as a rung of the ladder is probably a retry whose earlier attempts went elsewhere. */
    private void presume(IndexEntry entry, Set<Long> changed) {
        if (entry.sendout == Keys.NONE || entry.createdAt == null || !entry.timed) {
            return;
        }
        OptionalInt retry = RetrySchedule.retryAfter(Duration.between(entry.createdAt, entry.receivedAt));
        if (retry.isPresent() && firstSights.isClock(entry)) {
            firstSights.likewise().stream().filter(e -> e.presumed && bySendout.count(e.sendout) == 1)
                    .forEach(e -> believe(e, changed));
        } else if (retry.isPresent()) {
            entry.presumed = true;
            entry.origin = entry.createdAt;
            entry.number = retry.getAsInt() + 1;
        }
        firstSights.add(entry);
    }

    /** It was the first attempt after all. */
    private static void believe(IndexEntry entry, Set<Long> changed) {
        entry.presumed = false;
        entry.origin = entry.receivedAt;
        entry.number = 1;
        changed.add(entry.seq);
    }

    void remove(IndexEntry entry) {
        bySendout.remove(entry.sendout, entry);
    }

    /** The deliveries of the same send-out, oldest first, itself among them. */
    List<IndexEntry> thread(IndexEntry entry) {
        return entry.sendout == Keys.NONE || entry.replayOf != null
                ? List.of(entry)
                : bySendout.newest(entry.sendout, SHOWN);
    }

    Attempts of(IndexEntry entry) {
        List<IndexEntry> thread = thread(entry);
        IndexEntry last = thread.getLast();
        var list = new ArrayList<Attempt>();
        for (IndexEntry one : thread) {
            list.add(new Attempt(one.seq, one.number, one.receivedAt, one.answer, one.digest == one.originDigest));
        }
        int total = thread.size() < SHOWN ? thread.size() : bySendout.count(entry.sendout);
        boolean givenUp = Budget.failed(last.answer) && isGivenUp(thread);
        return new Attempts(list, total, entry.number, entry.presumed, due(thread), givenUp);
    }

    /** Attempts sent by hand are none of the twelve retries: the last rung itself must have failed. */
    private static boolean isGivenUp(List<IndexEntry> thread) {
        return thread.stream().noneMatch(e -> Budget.accepted(e.answer)) && thread.stream().anyMatch(
                e -> Budget.failed(e.answer) && RetrySchedule.isLast(Duration.between(e.origin, e.receivedAt)));
    }

    /** Only a failure is tried again; while the answer to a retry is unknown, the failures before it speak. */
    private static List<Instant> due(List<IndexEntry> thread) {
        IndexEntry last = thread.getLast();
        boolean open = Budget.failed(last.answer) || last.answer == null && last.number > 1;
        boolean accepted = thread.stream().anyMatch(e -> Budget.accepted(e.answer));
        return last.sendout != Keys.NONE && last.replayOf == null && open && !accepted
                ? RetrySchedule.next(last.origin, last.receivedAt)
                : List.of();
    }
}
