package io.hookscope.store;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** The highest number that a session gave, and how many deliveries it keeps, in tables and journal together. Thread-safe. */
final class SessionCounts {

    private final AtomicLong last;
    private final AtomicLong count;

    /** Begins with what the tables have. */
    SessionCounts(Index index) throws SQLException {
        last = new AtomicLong(index.lastSeq());
        count = new AtomicLong(index.stored());
    }

    /** So many deliveries have come, the last of that number. */
    void arrived(long seq, int many) {
        reached(seq);
        count.addAndGet(many);
    }

    /** That number was given. */
    void reached(long seq) {
        last.accumulateAndGet(seq, Math::max);
    }

    /** There are so many more deliveries than was thought. */
    void correct(long more) {
        count.addAndGet(more);
    }

    /** So many deliveries have left. */
    void left(int many) {
        count.addAndGet(-many);
    }

    /** Returns the highest number given so far, also to deliveries that are gone. */
    long last() {
        return last.get();
    }

    /** Returns how many deliveries are kept. */
    long count() {
        return count.get();
    }
}
