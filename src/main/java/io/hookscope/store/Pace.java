package io.hookscope.store;

import io.hookscope.store.journal.Journal;

/**
 * Tells the indexer when to stand back: while deliveries come in a burst, processor and disk belong to those who wait for
 * an answer, and the journal has room. For one thread.
 */
final class Pace {

    /** Deliveries a second that the tables take along without being felt. */
    private static final long CALM = 5000;

    private static final long LOOK_NANOS = 50_000_000;
    private static final int MOST_ANSWERS = 1_000_000;
    private static final int MOST_FACTS = 20_000;

    private final Journal journal;
    private final Waiting waiting;
    private final long mostBytes;
    private long seen;
    private long at = System.nanoTime();
    private boolean burst;

    Pace(Journal journal, Waiting waiting, long mostBytes) {
        this.journal = journal;
        this.waiting = waiting;
        this.mostBytes = mostBytes;
    }

    /** Returns whether to wait: it is a burst, and what waits still fits into memory and onto the disk. */
    boolean standBack() {
        long now = System.nanoTime();
        if (now - at >= LOOK_NANOS) {
            long total = journal.deliveries();
            burst = (total - seen) * 1_000_000_000L / (now - at) > CALM;
            seen = total;
            at = now;
        }
        return burst && journal.bytes() < mostBytes && waiting.answers() < MOST_ANSWERS
                && waiting.facts() < MOST_FACTS;
    }
}
