package io.hookscope.store.writing;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.file.Sentences;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.journal.Group;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.pace.SyncOverlap;
import io.hookscope.store.pace.Threads;
import io.hookscope.store.writing.WriteQueue.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes the journal: it takes all that wait, writes them as one group, syncs it and completes each.
 * While one group is on its way to the disk the next one gathers, so groups are as large as the disk is slow. On a disk that
 * is both slow and does several syncs at a time, other threads sync, and the next group is written meanwhile. Thread-safe.
 */
public final class GroupWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    /** Hears of each group that is durable, of one at a time, in their order, before its futures complete. */
    public interface Written {
        /** So many deliveries, its own included, were on their way to the disk when it set out. */
        void group(List<Entry> entries, int underway);
    }

    /** How often a failing disk is tried again where nothing comes. */
    private static final long PROBE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int PROBE_BYTES = 256 * 1024;

    private final Path file;
    private final Journal journal;
    private final Health health;
    private final Written written;
    private final WriteQueue queue;
    private final SyncOverlap syncOverlap = new SyncOverlap();
    private final ExecutorService syncs = Threads.passing("hookscope-sync-", SyncOverlap.MOST);
    private final Thread thread = Thread.ofPlatform().name("hookscope-journal").daemon().unstarted(this::run);
    /** Answers of groups that failed: they are written with the next one. */
    private final Queue<Work> kept = new ConcurrentLinkedQueue<>();
    private volatile boolean failing;
    private volatile boolean turning;

    /** Writes that journal of the file that {@code health} speaks of. */
    public GroupWriter(Journal journal, Bounds bounds, Health health, Written written) {
        this.file = health.file();
        this.journal = journal;
        this.health = health;
        this.written = written;
        this.queue = new WriteQueue(file, bounds, journal::bytes);
    }

    /** Begins, and numbers what comes from the one after that. */
    public void start(long after) {
        queue.begin(after);
        thread.start();
    }

    /** Takes a delivery in, under that number if it is above all others, else under the next. */
    public CompletableFuture<Long> append(long wanted, Delivery delivery) {
        return queue.append(wanted, delivery);
    }

    /** Has an answer written with the next group. */
    public void answered(long seq, Answer answer) {
        queue.answered(seq, answer);
    }

    /** Has the journal begin another file soon, and {@link Written} hear of it as of an empty group. */
    public void turn() {
        turning = true;
        queue.wake();
    }

    private void run() {
        boolean more = true;
        while (more) {
            try {
                more = round();
            } catch (RuntimeException | Error e) {
                LOG.error("{} waits to be written for a moment", file.getFileName(), e);
                health.failed(Health.Part.JOURNAL, new IOException(e));
                failing = true;
            }
        }
    }

    /** Writes what waits; returns whether there may be more. */
    private boolean round() {
        journal.awaitUnderway(syncOverlap.most() - 1);
        List<Work> group = queue.take(failing ? PROBE_NANOS : WriteQueue.FOREVER, syncOverlap);
        if (group == null) {
            journal.awaitUnderway(0); // answers of a group that fails now are kept too
            writeKept();
            journal.turn();
            return false;
        }
        if (!group.isEmpty()) {
            attempt(group);
        } else if (failing) {
            probe();
        }
        if (turning) {
            turning = false;
            journal.turn();
            written.group(List.of(), 0);
        }
        return true;
    }

    /** Nothing may come any more that they could be written with. */
    private void writeKept() {
        if (!kept.isEmpty()) {
            attempt(List.of());
        }
    }

    private List<Work> withKept(List<Work> group) {
        if (kept.isEmpty()) {
            return group;
        }
        List<Work> all = new ArrayList<>();
        for (Work work = kept.poll(); work != null; work = kept.poll()) {
            all.add(work);
        }
        all.addAll(group);
        return all;
    }

    private void attempt(List<Work> group) {
        try {
            write(withKept(group));
        } catch (RuntimeException | Error e) {
            LOG.error("a group of {} was not stored", group.size(), e);
            failed(group, new IOException(e));
        }
    }

    private void write(List<Work> work) {
        List<Entry> entries = work.stream().map(Work::entry).toList();
        int deliveries = (int) work.stream().filter(Work::isDelivery).count();
        int underway = journal.underway() + deliveries;
        try {
            Group group = journal.write(entries, failure -> settled(work, entries, underway, failure));
            syncOverlap.began(System.nanoTime());
            if (syncOverlap.most() == 1) {
                queue.wrote(deliveries, sync(group, deliveries));
            } else {
                handOver(group, deliveries);
            }
        } catch (IOException e) {
            failed(work, e);
        }
    }

    private void handOver(Group group, int deliveries) {
        try {
            syncs.execute(() -> sync(group, deliveries));
        } catch (OutOfMemoryError _) {
            sync(group, deliveries); // no thread can be had
        }
    }

    private long sync(Group group, int deliveries) {
        long took = journal.sync(group);
        if (deliveries > 0) {
            syncOverlap.took(took);
        }
        return took;
    }

    private void settled(List<Work> group, List<Entry> entries, int underway, @Nullable IOException failure) {
        if (failure != null) {
            failed(group, failure);
            return;
        }
        try {
            works();
            queue.stored();
            written.group(entries, underway);
            complete(group);
        } catch (RuntimeException | Error e) {
            LOG.error("of a group of {} some are stored, but not answered so", group.size(), e);
            fail(group, new SessionFileException(Sentences.refusal(file, new IOException(e)), e));
        }
    }

    private static void complete(List<Work> group) {
        for (Work work : group) {
            if (work.done() != null) {
                work.done().complete(work.entry().seq());
            }
        }
    }

    private void failed(List<Work> group, IOException why) {
        failing = true;
        group.stream().filter(work -> !work.isDelivery()).forEach(kept::add);
        health.failed(Health.Part.JOURNAL, why);
        fail(group, new SessionFileException(Sentences.refusal(file, why), why));
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
            writeKept();
        } catch (IOException e) {
            health.failed(Health.Part.JOURNAL, e);
        }
    }

    private void works() {
        failing = false;
        health.works(Health.Part.JOURNAL);
    }

    /** Writes what waits and stops. */
    public void close() {
        queue.close();
        Threads.join(thread);
        journal.awaitUnderway(0);
        syncs.shutdown();
    }
}
