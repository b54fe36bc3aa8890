package io.hookscope.store.indexing;

import io.hookscope.store.tables.Index;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** The highest number that a session gave, and how many deliveries it keeps, in tables and journal together. Thread-safe. */
public final class SessionCounts {

    private final AtomicLong last;
    private final AtomicLong count;

    /** Begins with what the tables have. */
    public SessionCounts(Index index) throws SQLException {
        last = new AtomicLong(index.lastSeq());
        count = new AtomicLong(index.stored());
    }

    /** So many deliveries have come, the last of that number. */
    public void arrived(long seq, int many) {
        reached(seq);
        count.addAndGet(many);
    }

    /** That number was given. */
    public void reached(long seq) {
        last.accumulateAndGet(seq, Math::max);
    }

    /** There are so many more deliveries than was thought. */
    public void correct(long more) {
        count.addAndGet(more);
    }

    /** So many deliveries have left. */
    public void left(int many) {
        count.addAndGet(-many);
    }

    /** Returns the highest number given so far, also to deliveries that are gone. */
    public long last() {
        return last.get();
    }

    /** Returns how many deliveries are kept. */
    public long count() {
        return count.get();
    }
}
