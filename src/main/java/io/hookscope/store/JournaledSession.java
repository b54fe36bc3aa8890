package io.hookscope.store;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Summary;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
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
    private final Rush rush = new Rush();
    private final Reads reads;
    private final Lookup lookup;
    private final GroupWriter writer;
    private final Indexer indexer;
    private final AtomicLong lastSeq;
    private final AtomicLong count;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Bin bin = new Bin();
    private final List<Consumer<Gone>> goneListeners = new CopyOnWriteArrayList<>();

    JournaledSession(SessionParts parts) {
        this.parts = parts;
        this.file = parts.file();
        this.journal = parts.journal();
        this.waiting = parts.waiting();
        this.health = parts.health();
        this.reads = new Reads(new Readers(file));
        this.lastSeq = new AtomicLong(parts.lastSeq());
        this.count = new AtomicLong(parts.count());
        this.indexer = new Indexer(parts, rush, count::addAndGet);
        this.lookup = new Lookup(parts, reads, indexer);
        this.writer = new GroupWriter(file, journal, parts.bounds(), health, this::written);
    }

    JournaledSession start() {
        parts.pruning().onGone(gone -> {
            count.addAndGet(-gone.seqs().size());
            bin.take(gone.seqs());
            tell(gone);
        });
        indexer.start();
        writer.start(lastSeq.get());
        indexer.wake();
        return this;
    }

    /** Has something to say about how it was opened. */
    JournaledSession telling(List<String> sentences) {
        notices.addAll(sentences);
        return this;
    }

    @Override
    public List<String> notices() {
        return List.copyOf(notices);
    }

    private void written(List<Entry> entries) {
        int arrived = 0;
        for (Entry entry : entries) {
            if (entry instanceof Entry.Arrived(long seq, Delivery _)) {
                lastSeq.set(seq);
                arrived++;
            }
        }
        count.addAndGet(arrived);
        if (arrived > 0) {
            rush.group(arrived);
        }
        indexer.wake();
    }

    @Override
    public Press press() {
        return rush.isFlood() ? Press.FLOOD : rush.isOn() ? Press.RUSH : Press.NONE;
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
            waiting.answered(seq, answer); // readers see it from now on, on whatever way to the disk it is
            writer.answered(seq, answer);
        }
    }

    @Override
    public void derived(long seq, Summary summary, @Nullable Conclusion conclusion) {
        if (!closed.get()) {
            waiting.derived(seq, new Derived(summary, conclusion));
            indexer.wake();
        }
    }

    @Override
    public void handled(Handling handling) {
        if (!closed.get()) {
            waiting.handled(handling);
            indexer.wake();
        }
    }

    @Override
    public List<Handling> handlings(long seq) {
        return bin.contains(seq) ? List.of() : lookup.handlings(seq);
    }

    @Override
    public Optional<Delivery> delivery(long seq) {
        return bin.contains(seq) ? Optional.empty() : lookup.delivery(seq);
    }

    @Override
    public List<Kept> kept(long from, int most) {
        return bin.page(from, next -> lookup.kept(next, most), Kept::seq, last -> last + 1);
    }

    @Override
    public Optional<Answer> answer(long seq) {
        return bin.contains(seq) ? Optional.empty() : lookup.answer(seq);
    }

    @Override
    public void rows(long from, Consumer<Row> rows, Consumer<Long> unread) {
        lookup.rows(from, row -> {
            if (!bin.contains(row.seq())) {
                rows.accept(row);
            }
        }, seq -> {
            if (!bin.contains(seq)) {
                unread.accept(seq);
            }
        });
    }

    @Override
    public Tally tally(Tally.Frame frame) {
        return lookup.tally(frame, bin.all());
    }

    @Override
    public List<Row> earlier(long before, int most) {
        return bin.page(before, from -> lookup.pageOf(rows -> rows.earlier(from, most)), last -> last);
    }

    @Override
    public List<Row> between(long from, long before, int most) {
        return bin.page(from, next -> lookup.pageOf(rows -> rows.between(next, before, most)), last -> last + 1);
    }

    @Override
    public List<Row> kin(long seq) {
        return lookup.pageOf(rows -> rows.kin(seq));
    }

    @Override
    public List<Long> unread(long from, long before) {
        return lookup.unread(from, before).stream().filter(seq -> !bin.contains(seq)).toList();
    }

    @Override
    public long search(Phrase phrase, LongPredicate taker) {
        return lookup.search(phrase, seq -> bin.contains(seq) || taker.test(seq));
    }

    @Override
    public long lastSeq() {
        return lastSeq.get();
    }

    @Override
    public long count() {
        return count.get() - bin.size();
    }

    @Override
    public void keep(Retention limits) {
        parts.pruning().limits(limits);
        indexer.wake();
    }

    @Override
    public void takeOut(Set<Long> seqs) {
        if (!closed.get()) {
            bin.add(seqs);
            tell(new Gone(seqs, Gone.Cause.DELETED));
        }
    }

    @Override
    public Set<Long> bringBack(Set<Long> seqs) {
        return bin.take(seqs);
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

    private void tell(Gone gone) {
        goneListeners.forEach(listener -> Pruning.tell(listener, gone));
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
    public Unread unseen() {
        return parts.marks().looks().now();
    }

    @Override
    public Map<Long, Mark> marks() {
        Map<Long, Mark> all = parts.marks().all();
        if (bin.size() == 0) {
            return all;
        }
        var seen = new HashMap<>(all);
        seen.keySet().removeAll(bin.all());
        return Map.copyOf(seen);
    }

    @Override
    public long bytesOnDisk() {
        return size(file) + size(file.resolveSibling(file.getFileName() + "-wal")) + journal.bytes();
    }

    @Override
    public void copyTo(Path copy) throws SessionFileException {
        new Copying(file, () -> indexer.upTo() >= lastSeq.get() && parts.marks().isWritten(), indexer::wake).into(copy);
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException _) {
            return 0; // not there: takes nothing
        }
    }

    /** Returns the number up to which the tables have the deliveries. */
    long indexedUpTo() {
        return indexer.upTo();
    }

    /** Returns how often the disk was asked to make deliveries durable. */
    long syncs() {
        return journal.syncs();
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
        parts.pruning().wish(bin.all());
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
