package io.hookscope.store.writing;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.store.file.Sentences;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.pace.CommitDelay;
import io.hookscope.store.pace.SyncOverlap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written, in order of number, within bounds: those who bring it and the one thread that takes it meet
 * here. Thread-safe.
 */
final class WriteQueue {

    /** One entry on its way; an answer has nobody who waits for it. */
    record Work(Entry entry, @Nullable CompletableFuture<Long> done) {

        boolean isDelivery() {
            return done != null;
        }
    }

    /** For {@link #take}: until there is something, or the end. */
    static final long FOREVER = Long.MAX_VALUE;

    /** How long answers wait for a delivery to be written with. */
    private static final long ANSWERS_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();
    private final Path file;
    private final Bounds bounds;
    private final LongSupplier journalBytes;
    private final CommitDelay commitDelay = new CommitDelay();
    private List<Work> waiting = new ArrayList<>();
    private int waitingCount;
    private long waitingBytes;
    private long lastSeq;
    private volatile long backlog;
    private boolean closed;
    private boolean woken;

    /** Refuses what is too much by those bounds, in the name of that file; the journal says how long it is. */
    WriteQueue(Path file, Bounds bounds, LongSupplier journalBytes) {
        this.file = file;
        this.bounds = bounds;
        this.journalBytes = journalBytes;
    }

    /** Numbers what comes from the one after this. Before anything comes. */
    void begin(long after) {
        lastSeq = after;
    }

    /** Takes a delivery in, under that number if it is above all others, else under the next. */
    CompletableFuture<Long> append(long wanted, Delivery delivery) {
        long bytes = size(delivery);
        lock.lock();
        try {
            if (closed) {
                return refused("session.closed");
            }
            if (backlogged()) {
                return refused("session.backlog");
            }
            if (waitingCount >= bounds.waitingCount()
                    || waitingCount > 0 && waitingBytes + bytes > bounds.waitingBytes()) {
                return refused("session.busy");
            }
            var done = new CompletableFuture<Long>();
            lastSeq = Math.max(lastSeq + 1, wanted);
            waitingCount++;
            waitingBytes += bytes;
            add(new Work(new Entry.Arrived(lastSeq, delivery), done));
            return done;
        } finally {
            lock.unlock();
        }
    }

    /** Returns about how much memory its head and its body take. */
    private static long size(Delivery delivery) {
        long bytes = delivery.target().length() + delivery.body().length();
        for (Header header : delivery.headers().list()) {
            bytes += header.name().length() + header.value().length();
        }
        return bytes;
    }

    /** Whether the tables are so far behind the journal that the journal must not grow. */
    private boolean backlogged() {
        return backlog > bounds.backlogBytes() && (backlog = journalBytes.getAsLong()) > bounds.backlogBytes();
    }

    private CompletableFuture<Long> refused(String key) {
        return CompletableFuture.failedFuture(new SessionFileException(Sentences.of(key, file)));
    }

    void answered(long seq, Answer answer) {
        lock.lock();
        try {
            if (!closed) {
                add(new Work(new Entry.Answered(seq, answer), null));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the writer for the first of all, for the first delivery, and for the last that it waits for: answers alone are not urgent. */
    private void add(Work work) {
        waiting.add(work);
        boolean counts = work.isDelivery() && (waitingCount == 1 || waitingCount == commitDelay.expected());
        if (waiting.size() == 1 || counts) {
            some.signal();
        }
    }

    /**
     * Returns all that wait; nothing when nothing has come for so many nanoseconds, or after {@link #wake}; null when there
     * will be no more. For the writing thread.
     */
    @Nullable
    List<Work> take(long patience, SyncOverlap syncOverlap) {
        lock.lock();
        try {
            long left = patience;
            while (waiting.isEmpty()) {
                if (closed) {
                    return null;
                }
                if (left <= 0 || woken) {
                    woken = false;
                    return List.of();
                }
                left = await(left);
            }
            awaitDelivery();
            if (syncOverlap.most() == 1) {
                awaitCompany();
            } else {
                gather(syncOverlap);
            }
            List<Work> all = waiting;
            waiting = new ArrayList<>(all.size());
            waitingCount = 0;
            waitingBytes = 0;
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Lets answers wait a moment, so that under load they cost no group of their own. */
    private void awaitDelivery() {
        long left = ANSWERS_NANOS;
        while (waitingCount == 0 && !closed && left > 0) {
            left = await(left);
        }
    }

    private void awaitCompany() {
        int expected = commitDelay.expected();
        if (expected == 0) {
            return;
        }
        long left = commitDelay.patience();
        while (waitingCount < expected && !closed && left > 0) {
            left = await(left);
        }
        commitDelay.came(waitingCount);
    }

    private void gather(SyncOverlap syncOverlap) {
        long left = syncOverlap.gathering(System.nanoTime());
        while (left > 0 && !closed) {
            await(left);
            left = syncOverlap.gathering(System.nanoTime());
        }
    }

    private long await(long left) {
        try {
            return some.awaitNanos(left);
        } catch (InterruptedException _) {
            return left; // nobody interrupts the writing thread; if somebody did, waiting on does no harm
        }
    }

    /** The journal has become longer. */
    void stored() {
        backlog = journalBytes.getAsLong();
    }

    /** A group of so many deliveries was alone on its way to the disk for so long. For the writing thread. */
    void wrote(int deliveries, long nanos) {
        lock.lock();
        try {
            commitDelay.wrote(deliveries, nanos, waitingCount);
        } finally {
            lock.unlock();
        }
    }

    /** Has the writing thread go round once although there may be nothing to write. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            some.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more in; what waits can still be taken out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            some.signal();
        } finally {
            lock.unlock();
        }
    }
}
