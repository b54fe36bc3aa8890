package io.hookscope.capture.inspect;

import io.hookscope.check.related.Gaps;
import io.hookscope.check.related.Relations;
import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import io.hookscope.store.SessionRelations;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Goes once over the deliveries of a long session, from the oldest on, and tells what they say together. Only so many are in
 * memory at a time: a delivery is told when those have come that can have to do with it. For the inspector's thread.
 */
final class HistoryPass {

    /** What has to do with a delivery is at most that many behind it; as rows that is some ten megabytes for as long as it goes on. */
    private static final int REACH = 10_000;
    private static final int PAGE = 250;
    /** What one remembers is known to the other on either side: no checkout is cut where they meet. */
    static final int OVERLAP = 1_000;
    /** While it rests it looks up in between, because what arrives waits for it. */
    private static final long NAP_NANOS = 2_000_000;

    /** Which rows are told. */
    enum Telling {
        /** Those of which others say more than they say alone. */
        DIFFERING,
        /** All of them: each says something else now. */
        ALL
    }

    private final Archive session;
    private final Feed feed;
    private final long end;
    private final Telling telling;
    private final IdleDelay idleDelay;
    private final Relations relations = new Relations(Relations.QUIET, 2 * REACH);
    private final Gaps gaps = new Gaps(relations, 1);
    private final Deque<Row> waiting = new ArrayDeque<>();
    private long next = 1;
    private long rested = System.nanoTime();

    /** Goes over the deliveries of numbers below {@code end}. */
    HistoryPass(Archive session, Feed feed, long end, Telling telling, IdleDelay idleDelay) {
        this.session = session;
        this.feed = feed;
        this.end = end;
        this.telling = telling;
        this.idleDelay = idleDelay;
    }

    /** Whether it has not begun. */
    boolean isFresh() {
        return next == 1;
    }

    /** Goes on or rests a little; returns whether there is more to do. */
    boolean step() {
        long begin = System.nanoTime();
        if (rested - begin > 0) {
            LockSupport.parkNanos(Math.min(NAP_NANOS, rested - begin));
            return true;
        }
        boolean more = work();
        rested = System.nanoTime() + idleDelay.rest(System.nanoTime() - begin);
        return more;
    }

    private boolean work() {
        List<Row> page = session.between(next, end + OVERLAP, PAGE);
        for (Row row : page) {
            gaps.pass(row.seq(), row.receivedAt());
            relations.feed(SessionRelations.sighting(row));
            if (row.seq() < end) {
                waiting.add(row);
            }
            next = row.seq() + 1;
        }
        if (page.isEmpty()) {
            relations.settle(Instant.MAX);
        }
        int most = page.isEmpty() ? 0 : REACH;
        for (int i = 0; i < 2 * PAGE && waiting.size() > most; i++) {
            tell(waiting.remove());
        }
        return !page.isEmpty() || !waiting.isEmpty();
    }

    /** Forgets deliveries that have left the session. */
    void forget(Set<Long> seqs) {
        relations.evict(seqs);
        waiting.removeIf(row -> seqs.contains(row.seq()));
    }

    private void tell(Row alone) {
        Row joined = SessionRelations.joined(alone, relations);
        if (telling == Telling.ALL || !joined.equals(alone)) {
            feed.publish(new FeedEvent.Changed(joined));
        }
    }
}
