package io.hookscope.store.journal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The groups of one segment on their way to the disk. Their syncs may overlap and end in any order; each group is settled
 * behind those ahead of it. When one fails, all fail that are not settled by then, also those ahead: whose sync is the
 * first to hear of a lost page is chance. Thread-safe.
 */
final class PendingGroups {

    private static final Logger LOG = LoggerFactory.getLogger(PendingGroups.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private final Deque<Group> groups = new ArrayDeque<>();
    private int deliveries;
    private @Nullable IOException failure;

    /** One more is on its way. */
    void add(Group group) {
        lock.lock();
        try {
            groups.add(group);
            deliveries += group.deliveries();
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many deliveries are on their way. */
    int deliveries() {
        lock.lock();
        try {
            return deliveries;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so many groups are on their way, or fewer. */
    void awaitAtMost(int most) {
        lock.lock();
        try {
            while (groups.size() > most) {
                fewer.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The sync of that group ended, well when there is no failure: settles all that only waited for it. */
    void ended(Group group, @Nullable IOException cause) {
        lock.lock();
        try {
            group.markEnded();
            failure = failure == null ? cause : failure;
            while (!groups.isEmpty() && groups.getFirst().hasEnded()) {
                Group first = groups.removeFirst();
                deliveries -= first.deliveries();
                settle(first);
            }
        } finally {
            fewer.signalAll();
            lock.unlock();
        }
    }

    private void settle(Group group) {
        Segment segment = group.segment();
        if (failure == null) {
            segment.publish(group.end());
        } else {
            segment.cut(segment.end());
        }
        try {
            group.settled().settled(failure);
        } catch (RuntimeException | Error e) {
            LOG.error("of a group of {} not all have heard how it ended", group.deliveries(), e);
        }
    }

    /** Whether a group failed, so that nothing more may be written to this segment. */
    boolean isBroken() {
        lock.lock();
        try {
            return failure != null;
        } finally {
            lock.unlock();
        }
    }

    /** Another segment is begun. */
    void renew() {
        lock.lock();
        try {
            failure = null;
        } finally {
            lock.unlock();
        }
    }
}
