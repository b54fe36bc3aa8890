package io.hookscope.store;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Summary;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session whose deliveries go to a journal first and to SQLite tables behind it. Thread-safe. */
final class JournaledSession implements Session {

    private static final Logger LOG = LoggerFactory.getLogger(JournaledSession.class);

    private final SessionParts parts;
    private final Path file;
    private final Journal journal;
    private final Waiting waiting;
    private final Health health;
    private final Reads reads;
    private final GroupWriter writer;
    private final Indexer indexer;
    private final AtomicLong lastSeq;
    private final AtomicLong count;
    private final AtomicBoolean closed = new AtomicBoolean();

    JournaledSession(SessionParts parts) {
        this.parts = parts;
        this.file = parts.file();
        this.journal = parts.journal();
        this.waiting = parts.waiting();
        this.health = parts.health();
        this.reads = new Reads(file);
        this.lastSeq = new AtomicLong(parts.lastSeq());
        this.count = new AtomicLong(parts.count());
        this.indexer = new Indexer(file, journal, parts.index(), waiting, health);
        this.writer = new GroupWriter(file, journal, parts.bounds(), health, this::written);
    }

    JournaledSession start() {
        indexer.start();
        writer.start(lastSeq.get());
        indexer.wake();
        return this;
    }

    private void written(List<Entry> entries, int deliveries, long last) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Answered(long seq, Answer answer)) {
                waiting.answered(seq, answer);
            }
        }
        if (deliveries > 0) {
            lastSeq.set(last);
            count.addAndGet(deliveries);
        }
        indexer.wake();
    }

    @Override
    public CompletableFuture<Long> append(Delivery delivery) {
        return writer.append(delivery);
    }

    @Override
    public void answered(long seq, Answer answer) {
        writer.answered(seq, answer);
    }

    @Override
    public void derived(long seq, Summary summary, @Nullable Conclusion conclusion) {
        if (!closed.get()) {
            waiting.derived(seq, new Derived(summary, conclusion));
            indexer.wake();
        }
    }

    @Override
    public Optional<Delivery> delivery(long seq) {
        try {
            if (seq > indexer.upTo()) {
                Optional<Delivery> found = journal.find(seq).map(Entry.Arrived::delivery);
                if (found.isPresent()) {
                    return found;
                }
            }
            return reads.delivery(seq);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void rows(long from, Consumer<Row> rows, Consumer<Long> unread) {
        try {
            long next = stored(from, rows, unread);
            for (long seq : journal.seqs(next)) {
                Optional<Entry.Arrived> found = journal.find(seq);
                if (found.isEmpty()) {
                    next = stored(next, rows, unread); // it went to the tables meanwhile
                } else if (seq >= next) {
                    pass(waiting.row(seq, found.get().delivery()), waiting.derived(seq) != null, rows, unread);
                    next = seq + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private long stored(long from, Consumer<Row> rows, Consumer<Long> unread) throws SQLException {
        long next = from;
        for (List<Reads.Stored> page = reads.page(next); !page.isEmpty(); page = reads.page(next)) {
            for (Reads.Stored stored : page) {
                boolean read = stored.read() || waiting.derived(stored.seq()) != null;
                pass(waiting.over(stored.row()), read, rows, unread);
                next = stored.seq() + 1;
            }
        }
        return next;
    }

    private static void pass(Row row, boolean read, Consumer<Row> rows, Consumer<Long> unread) {
        if (read) {
            rows.accept(row);
        } else {
            unread.accept(row.seq());
        }
    }

    @Override
    public long lastSeq() {
        return lastSeq.get();
    }

    @Override
    public long count() {
        return count.get();
    }

    @Override
    public long bytesOnDisk() {
        return size(file) + size(file.resolveSibling(file.getFileName() + "-wal")) + journal.bytes();
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException _) {
            return 0; // not there: takes nothing
        }
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public StoreState state() {
        return health.state();
    }

    @Override
    public void onState(Consumer<StoreState> listener) {
        health.onState(listener);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        writer.close();
        if (!indexer.close()) {
            LOG.warn("{} was closed with deliveries in its journal; they are read at the next opening",
                    file.getFileName());
        }
        for (AutoCloseable part : List.<AutoCloseable>of(reads, this::closeJournal, parts.index(), parts.lock())) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("closing {}: {}", file.getFileName(), e.getMessage(), e);
            }
        }
    }

    private void closeJournal() throws IOException {
        journal.close(indexer.cursor());
    }
}
