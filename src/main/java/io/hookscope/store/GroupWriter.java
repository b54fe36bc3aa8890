package io.hookscope.store;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.WriteQueue.Work;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    /** How often a failing disk is tried again where nothing comes. */
    private static final long PROBE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int PROBE_BYTES = 256 * 1024;

    private final Path file;
    private final Journal journal;
    private final Health health;
    private final Written written;
    private final WriteQueue queue;
    private final Thread thread = Thread.ofPlatform().name("store-journal").daemon().unstarted(this::run);
    /** Answers of a group that failed: they are written with the next one that works. */
    private List<Work> kept = List.of();
    private boolean failing;

    GroupWriter(Path file, Journal journal, Bounds bounds, Health health, Written written) {
        this.file = file;
        this.journal = journal;
        this.health = health;
        this.written = written;
        this.queue = new WriteQueue(file, bounds, journal::bytes);
    }

    void start(long after) {
        queue.begin(after);
        thread.start();
    }

    CompletableFuture<Long> append(Delivery delivery) {
        return queue.append(0, delivery);
    }

    /** Takes a delivery in, under that number if it is above all others, else under the next. */
    CompletableFuture<Long> append(long wanted, Delivery delivery) {
        return queue.append(wanted, delivery);
    }

    void answered(long seq, Answer answer) {
        queue.answered(seq, answer);
    }

    private void run() {
        boolean more = true;
        while (more) {
            try {
                more = round();
            } catch (OutOfMemoryError e) {
                LOG.error("{} waits to be written for a moment: {}", file.getFileName(), e.getMessage());
            }
        }
    }

    /** Writes what waits; returns whether there may be more. */
    private boolean round() {
        List<Work> group = queue.take(failing ? PROBE_NANOS : WriteQueue.FOREVER);
        if (group == null) {
            return false;
        }
        if (group.isEmpty()) {
            probe();
        } else {
            attempt(group);
        }
        return true;
    }

    private List<Work> withKept(List<Work> group) {
        if (kept.isEmpty()) {
            return group;
        }
        List<Work> all = new ArrayList<>(kept);
        all.addAll(group);
        kept = List.of();
        return all;
    }

    private void attempt(List<Work> group) {
        try {
            write(withKept(group));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("a group of {} was not stored", group.size(), e);
            fail(group, new SessionFileException(Sentences.failure(file, new IOException(e)), e));
        }
    }

    private void write(List<Work> group) {
        List<Entry> entries = group.stream().map(Work::entry).toList();
        long begin = System.nanoTime();
        try {
            journal.write(entries);
        } catch (IOException e) {
            failing = true;
            kept = group.stream().filter(work -> !work.isDelivery()).toList();
            fail(group, new SessionFileException(health.failed(Health.Part.JOURNAL, e), e));
            return;
        }
        works();
        queue.wrote((int) group.stream().filter(Work::isDelivery).count(), System.nanoTime() - begin);
        written.group(entries);
        for (Work work : group) {
            if (work.done() != null) {
                work.done().complete(work.entry().seq());
            }
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
        queue.close();
        Threads.join(thread);
    }
}
