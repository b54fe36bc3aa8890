package io.hookscope.store.indexing;

import io.hookscope.store.journal.Journal;
import io.hookscope.store.pace.LoadDetector;

/**
 * Tells the indexer when to stand back: in a rush, processor and disk belong to those who wait for an answer, and the
 * journal has room. For one thread.
 */
final class IndexPace {

    private static final int MOST_ANSWERS = 2_000_000;
    private static final int MOST_FACTS = 20_000;

    private final LoadDetector loadDetector;
    private final Journal journal;
    private final Waiting waiting;
    private final long mostBytes;

    IndexPace(LoadDetector loadDetector, Journal journal, Waiting waiting, long mostBytes) {
        this.loadDetector = loadDetector;
        this.journal = journal;
        this.waiting = waiting;
        this.mostBytes = mostBytes;
    }

    /** Returns whether to wait: it is a rush, and what waits still fits into memory and onto the disk. */
    boolean standBack() {
        return loadDetector.isOn() && journal.bytes() < mostBytes && waiting.answers() < MOST_ANSWERS
                && waiting.facts() < MOST_FACTS && !waiting.handlings().pileUp();
    }
}
