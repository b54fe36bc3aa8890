package io.hookscope.store;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of deliveries and is not yet in the tables, oldest first and bounded. Thread-safe. */
final class WaitingHandlings {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingHandlings.class);
    private static final long MOST_BYTES = 64L << 20;
    /** What a handling takes beside its body, roughly. */
    private static final int FRAME = 1_000;

    private final ArrayDeque<Handling> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean full;

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

    synchronized int size() {
        return waiting.size();
    }

    /** Returns roughly how much memory they take. */
    synchronized long bytes() {
        return bytes;
    }

    /** Returns at most that many of the oldest. */
    synchronized List<Handling> some(int most) {
        return waiting.stream().limit(most).toList();
    }

    synchronized List<Handling> of(long seq) {
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
        }
    }

    private static long size(Handling handling) {
        return FRAME + (handling.outcome() instanceof SendOutcome.Answered answered ? answered.body().length() : 0);
    }
}
