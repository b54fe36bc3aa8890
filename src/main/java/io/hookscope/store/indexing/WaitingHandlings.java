package io.hookscope.store.indexing;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of deliveries and is not yet in the tables, oldest first and bounded. Thread-safe. */
public final class WaitingHandlings {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingHandlings.class);
    private static final long MOST_BYTES = 64L << 20;
    /** Far less than the most, so that there is time to write them. */
    private static final long MUCH_BYTES = 8L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** What a handling takes beside its body, roughly. */
    private static final int FRAME = 1_000;

    private final Duration patience;
    private final ArrayDeque<Handling> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean full;
    private boolean stuck;

    WaitingHandlings() {
        this(PATIENCE);
    }

    WaitingHandlings(Duration patience) {
        this.patience = patience;
    }

    /** Keeps it until it is written; while the disk takes nothing and too much waits, it is dropped. */
    synchronized void add(Handling handling) {
        if (bytes + size(handling) <= MOST_BYTES) {
            waiting.add(handling);
            bytes += size(handling);
        } else if (!full) {
            full = true;
            LOG.warn("What handlers answer is not kept any more until the session can be written");
        }
    }

    /**
     * Waits until they do not pile up any more, as long as that gets on: who waited in vain once is not held up again
     * before something is written.
     */
    public synchronized void awaitRoom() {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); pileUp() && !stuck; left = end - System.nanoTime()) {
                stuck = left <= 0;
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody waited in vain and nothing was written since. */
    synchronized boolean isStuck() {
        return stuck;
    }

    /** Returns how many there are. */
    public synchronized int size() {
        return waiting.size();
    }

    /** Whether they take so much memory that they should be written soon. */
    synchronized boolean pileUp() {
        return bytes >= MUCH_BYTES;
    }

    /** Returns at most that many of the oldest. */
    synchronized List<Handling> some(int most) {
        return waiting.stream().limit(most).toList();
    }

    /** Returns those of that delivery, oldest first. */
    public synchronized List<Handling> of(long seq) {
        return waiting.stream().filter(handling -> handling.seq() == seq).toList();
    }

    /** Forgets those, which were the oldest. */
    synchronized void written(List<Handling> written) {
        Iterator<Handling> oldest = waiting.iterator();
        for (Handling handling : written) {
            if (!oldest.hasNext() || oldest.next() != handling) {
                throw new IllegalStateException("written in another order");
            }
            oldest.remove();
            bytes -= size(handling);
            full = false;
            stuck = false;
        }
        notifyAll();
    }

    private static long size(Handling handling) {
        return FRAME + (handling.outcome() instanceof SendOutcome.Answered answered ? answered.body().length() : 0);
    }
}
