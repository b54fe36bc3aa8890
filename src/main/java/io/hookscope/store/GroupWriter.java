package io.hookscope.store;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes the journal: it takes all that wait, writes them as one group, and completes each. While one
 * group is on its way to the disk the next one gathers, so groups are as large as the disk is slow. Thread-safe.
 */
final class GroupWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    /** Hears of each group that was written, on the writer's thread, before its futures complete. */
    interface Written {
        void group(List<Entry> entries);
    }

    /** How long answers wait for a delivery to be written with. */
    private static final long COMPANY_NANOS = 10_000_000;

    private static final int PROBE_BYTES = 256 * 1024;

    /** One entry on its way; an answer has nobody who waits for it. */
    private record Work(Entry entry, @Nullable CompletableFuture<Long> done) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();
    private final Path file;
    private final Journal journal;
    private final Bounds bounds;
    private final Health health;
    private final Written written;
    private final Thread thread = Thread.ofPlatform().name("store-journal").daemon().unstarted(this::run);
    private final Company company = new Company();
    private List<Work> waiting = new ArrayList<>();
    private int waitingCount;
    private long waitingBytes;
    private long lastSeq;
    /** Answers of a group that failed: they are written with the next one that works. */
    private List<Work> kept = List.of();
    private volatile long backlog;
    private boolean failing;
    private boolean closed;

    GroupWriter(Path file, Journal journal, Bounds bounds, Health health, Written written) {
        this.file = file;
        this.journal = journal;
        this.bounds = bounds;
        this.health = health;
        this.written = written;
    }

    void start(long after) {
        lastSeq = after;
        thread.start();
    }

    CompletableFuture<Long> append(Delivery delivery) {
        return append(0, delivery);
    }

    /** Takes a delivery in, under that number if it is above all others, else under the next. */
    CompletableFuture<Long> append(long wanted, Delivery delivery) {
        int bytes = delivery.body().length();
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

    /** Whether the tables are so far behind the journal that the journal must not grow. */
    private boolean backlogged() {
        return backlog > bounds.backlogBytes() && (backlog = journal.bytes()) > bounds.backlogBytes();
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
        boolean counts = work.done() != null && (waitingCount == 1 || waitingCount == company.expected());
        if (waiting.size() == 1 || counts) {
            some.signal();
        }
    }

    private void run() {
        while (true) {
            List<Work> group = take();
            if (group == null) {
                return;
            }
            if (group.isEmpty()) {
                probe();
            } else {
                attempt(group);
            }
        }
    }

    private void attempt(List<Work> group) {
        try {
            write(group);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("a group of {} was not stored", group.size(), e);
            fail(group, new SessionFileException(Sentences.failure(file, new IOException(e)), e));
        }
    }

    /** Returns all that wait; nothing when it is time to try a failing disk again; null when there will be no more. */
    private @Nullable List<Work> take() {
        lock.lock();
        try {
            while (waiting.isEmpty()) {
                if (closed) {
                    return null;
                }
                if (!failing) {
                    some.awaitUninterruptibly();
                } else if (!awaitSecond()) {
                    return List.of();
                }
            }
            awaitDelivery();
            awaitCompany();
            List<Work> group = new ArrayList<>(kept);
            group.addAll(waiting);
            kept = List.of();
            waiting = new ArrayList<>(group.size());
            waitingCount = 0;
            waitingBytes = 0;
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** Lets answers wait a moment, so that under load they cost no group of their own. */
    private void awaitDelivery() {
        try {
            long left = COMPANY_NANOS;
            while (waitingCount == 0 && !closed && left > 0) {
                left = some.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            // nobody interrupts this thread; if somebody did, writing early does no harm
        }
    }

    private void awaitCompany() {
        int expected = company.expected();
        if (expected == 0) {
            return;
        }
        try {
            long left = company.patience();
            while (waitingCount < expected && !closed && left > 0) {
                left = some.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            // as above
        }
        company.came(waitingCount);
    }

    private boolean awaitSecond() {
        try {
            return some.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            return true; // nobody interrupts this thread; if somebody did, looking again does no harm
        }
    }

    private void write(List<Work> group) {
        List<Entry> entries = group.stream().map(Work::entry).toList();
        long begin = System.nanoTime();
        try {
            journal.write(entries);
        } catch (IOException e) {
            failing = true;
            kept = group.stream().filter(work -> work.done() == null).toList();
            fail(group, new SessionFileException(health.failed(Health.Part.JOURNAL, e), e));
            return;
        }
        works();
        tellCompany(group, System.nanoTime() - begin);
        backlog = journal.bytes();
        written.group(entries);
        for (Work work : group) {
            if (work.done() != null) {
                work.done().complete(work.entry().seq());
            }
        }
    }

    private void tellCompany(List<Work> group, long nanos) {
        int deliveries = (int) group.stream().filter(work -> work.done() != null).count();
        lock.lock();
        try {
            company.wrote(deliveries, nanos, waitingCount);
        } finally {
            lock.unlock();
        }
    }

    private static void fail(List<Work> group, SessionFileException cause) {
        for (Work work : group) {
            if (work.done() != null) {
                work.done().completeExceptionally(cause);
            }
        }
    }

    private void probe() {
        try {
            journal.probe(PROBE_BYTES);
            works();
        } catch (IOException e) {
            health.failed(Health.Part.JOURNAL, e);
        }
    }

    private void works() {
        failing = false;
        health.works(Health.Part.JOURNAL);
    }

    /** Writes what waits and stops. */
    void close() {
        lock.lock();
        try {
            closed = true;
            some.signal();
        } finally {
            lock.unlock();
        }
        Threads.join(thread);
    }
}
