package io.hookscope.store.session;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Summary;
import io.hookscope.store.Derived;
import io.hookscope.store.Gone;
import io.hookscope.store.Mark;
import io.hookscope.store.Retention;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.store.Unread;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.SidecarFiles;
import io.hookscope.store.indexing.Indexer;
import io.hookscope.store.indexing.SessionParts;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.pace.LoadDetector;
import io.hookscope.store.pace.LoadLevel;
import io.hookscope.store.tables.GoneListeners;
import io.hookscope.store.tables.Reads;
import io.hookscope.store.writing.GroupWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session whose deliveries go to a journal first and to SQLite tables behind it. Thread-safe. */
final class JournaledSession extends JournaledArchive implements Session {

    private static final Logger LOG = LoggerFactory.getLogger(JournaledSession.class);

    private final SessionParts parts;
    private final LoadDetector loadDetector;
    private final Reads reads;
    private final GroupWriter writer;
    private final Indexer indexer;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final GoneListeners goneListeners = new GoneListeners();

    /** A session of those parts, which it closes. */
    static JournaledSession of(SessionParts parts) {
        var loadDetector = new LoadDetector();
        return new JournaledSession(parts, loadDetector, new Reads(parts.file()),
                new Indexer(parts, loadDetector));
    }

    private JournaledSession(SessionParts parts, LoadDetector loadDetector, Reads reads, Indexer indexer) {
        super(parts, new Lookup(parts, reads, indexer::upTo));
        this.parts = parts;
        this.loadDetector = loadDetector;
        this.reads = reads;
        this.indexer = indexer;
        this.writer = new GroupWriter(parts.journal(), parts.bounds(), parts.health(), this::written);
    }

    JournaledSession start() {
        parts.pruning().onGone(gone -> {
            parts.counts().left(gone.seqs().size());
            trash().take(gone.seqs());
            goneListeners.tell(gone);
        });
        parts.pruning().onGranted(trash()::take);
        indexer.start(writer::turn);
        writer.start(lastSeq());
        indexer.wake();
        return this;
    }

    /** Has something to say about how it was opened. */
    JournaledSession telling(List<String> sentences) {
        tell(sentences);
        return this;
    }

    private void written(List<Entry> entries, int underway) {
        int arrived = 0;
        long last = 0;
        for (Entry entry : entries) {
            if (entry instanceof Entry.Arrived(long seq, Delivery _)) {
                last = seq;
                arrived++;
            }
        }
        if (arrived > 0) {
            parts.counts().arrived(last, arrived);
            loadDetector.group(arrived, underway);
        }
        indexer.wake();
    }

    @Override
    public LoadLevel loadLevel() {
        return loadDetector.isFlood() ? LoadLevel.FLOOD : loadDetector.isOn() ? LoadLevel.RUSH : LoadLevel.NONE;
    }

    @Override
    public CompletableFuture<Long> append(Delivery delivery) {
        return restore(0, delivery);
    }

    @Override
    public CompletableFuture<Long> restore(long seq, Delivery delivery) {
        return writer.append(seq, delivery);
    }

    @Override
    public void answered(long seq, Answer answer) {
        if (!closed.get()) {
            parts.waiting().answered(seq, answer); // readers see it from now on, on whatever way to the disk it is
            writer.answered(seq, answer);
        }
    }

    @Override
    public void derived(long seq, Summary summary, @Nullable Conclusion conclusion) {
        if (!closed.get()) {
            parts.waiting().derived(seq, new Derived(summary, conclusion));
            indexer.wake();
        }
    }

    @Override
    public void handled(Handling handling) {
        if (!closed.get()) {
            parts.waiting().handled(handling);
            indexer.wake();
        }
    }

    @Override
    public void awaitRoom() {
        if (!closed.get() && state() instanceof StoreState.Ready) {
            parts.waiting().handlings().awaitRoom();
        }
    }

    @Override
    public void keep(Retention limits) {
        parts.pruning().eviction().limits(limits);
        indexer.wake();
    }

    @Override
    public void takeOut(Set<Long> seqs) {
        if (!closed.get()) {
            trash().add(seqs);
            goneListeners.tell(new Gone(seqs, Gone.Cause.DELETED));
        }
    }

    @Override
    public Set<Long> bringBack(Set<Long> seqs) {
        return trash().take(seqs);
    }

    @Override
    public void delete(Set<Long> seqs) {
        if (!closed.get()) {
            parts.pruning().wish(seqs);
            indexer.wake();
        }
    }

    @Override
    public void onGone(Consumer<Gone> listener) {
        goneListeners.add(listener);
    }

    @Override
    public void mark(long seq, Mark mark) {
        if (!closed.get()) {
            parts.marks().put(seq, mark);
            indexer.wake();
        }
    }

    @Override
    public void looked(Unread unread) {
        if (!closed.get()) {
            parts.marks().looks().put(unread);
            indexer.wake();
        }
    }

    @Override
    public long bytesOnDisk() {
        return SidecarFiles.bytes(parts.file()) + parts.journal().bytes();
    }

    @Override
    public void copyTo(Path copy) throws SessionFileException {
        new Copying(parts.file(), () -> indexer.upTo() >= lastSeq() && parts.marks().isWritten(), indexer::wake,
                this::deleted).into(copy);
    }

    /** Returns what was deleted and may still be in the tables: the bin first, for what leaves it has left them. */
    private Set<Long> deleted() {
        var all = new HashSet<>(trash().all());
        all.addAll(parts.pruning().wished());
        return all;
    }

    /** Returns the number up to which the tables have the deliveries. */
    long indexedUpTo() {
        return indexer.upTo();
    }

    @Override
    public StoreState state() {
        return parts.health().state();
    }

    @Override
    public void onState(Consumer<StoreState> listener) {
        parts.health().onState(listener);
    }

    @Override
    public boolean isWritten() {
        return parts.marks().isWritten() && parts.waiting().handlings().size() == 0;
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        parts.pruning().wish(trash().all());
        writer.close();
        if (!indexer.close()) {
            LOG.warn("{} was closed with deliveries in its journal; they are read at the next opening",
                    parts.file().getFileName());
        }
        for (AutoCloseable part : List.<AutoCloseable>of(reads, this::closeJournal, parts.index(), parts.lock())) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("closing {}: {}", parts.file().getFileName(), e.getMessage(), e);
            }
        }
    }

    private void closeJournal() throws IOException {
        parts.journal().close(indexer.cursor(), indexer.upTo());
    }
}
