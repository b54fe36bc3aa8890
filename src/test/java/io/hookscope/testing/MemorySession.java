package io.hookscope.testing;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Summary;
import io.hookscope.event.words.FullText;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Gone;
import io.hookscope.store.Mark;
import io.hookscope.store.Retention;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.store.StoredDelivery;
import io.hookscope.store.Tally;
import io.hookscope.store.Unread;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.pace.LoadLevel;
import io.hookscope.testing.MemoryTables.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session in memory that can be told to fail or to wait, for tests of the rooms above the store. What the contract of
 * sessions says holds for it too, but what happens "a little later" happens at once, and without a file it knows no limit of
 * bytes, no copy and no tally. Thread-safe.
 */
public final class MemorySession implements Session {

    private final MemoryTables tables = new MemoryTables();
    private final List<Consumer<Gone>> goneListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<StoreState>> stateListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Set<Long> damaged = new HashSet<>();
    private StoreState state = new StoreState.Ready();
    private Unread unread = Unread.ALL;
    private Retention limits = Retention.ALL;
    private boolean failing;
    private boolean holding;
    private boolean closed;
    private long given;

    /** From now on, storing fails as on a full disk. */
    public synchronized void fail() {
        failing = true;
    }

    /** From now on, that delivery cannot be read. */
    public synchronized void damage(long seq) {
        damaged.add(seq);
    }

    private Stored whole(Stored one) {
        if (damaged.contains(one.seq)) {
            throw new UncheckedIOException(new IOException("delivery " + one.seq + " is damaged"));
        }
        return one;
    }

    /** From now on, storing works. */
    public void recover() {
        synchronized (this) {
            failing = false;
        }
        change(new StoreState.Ready());
    }

    /** From now on, storing takes until {@link #letGo()}. */
    public synchronized void hold() {
        holding = true;
    }

    /** Stores and completes all that was held. */
    public void letGo() {
        List<Runnable> held;
        synchronized (this) {
            holding = false;
            held = List.copyOf(waiting);
            waiting.clear();
        }
        held.forEach(Runnable::run);
    }

    /** How many deliveries are held. */
    public synchronized int held() {
        return waiting.size();
    }

    /** All deliveries in order. */
    public synchronized List<Delivery> all() {
        return tables.seenFrom(1).map(one -> one.delivery).toList();
    }

    @Override
    public LoadLevel loadLevel() {
        return LoadLevel.NONE;
    }

    @Override
    public CompletableFuture<Long> append(Delivery delivery) {
        return restore(0, delivery);
    }

    @Override
    public CompletableFuture<Long> restore(long wanted, Delivery delivery) {
        long seq;
        var stored = new CompletableFuture<Long>();
        boolean full;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(new SessionFileException("The session is closed."));
            }
            given = Math.max(given + 1, wanted);
            seq = given;
            full = failing;
            if (!full && holding) {
                waiting.add(() -> store(seq, delivery, stored));
                return stored;
            }
        }
        if (full) {
            change(new StoreState.Failing("The disk is full.", Deliveries.RECEIVED));
            stored.completeExceptionally(new SessionFileException("The disk is full."));
        } else {
            store(seq, delivery, stored);
        }
        return stored;
    }

    private void store(long seq, Delivery delivery, CompletableFuture<Long> stored) {
        synchronized (this) {
            tables.put(seq, delivery);
        }
        evict();
        stored.complete(seq);
    }

    private void evict() {
        Set<Long> gone;
        synchronized (this) {
            gone = limits.count() == Long.MAX_VALUE ? Set.of() : tables.remove(tables.excess(limits.count()));
        }
        tell(gone, Gone.Cause.EVICTED);
    }

    private void tell(Set<Long> seqs, Gone.Cause cause) {
        if (!seqs.isEmpty()) {
            var gone = new Gone(seqs, cause);
            goneListeners.forEach(listener -> listener.accept(gone));
        }
    }

    private void change(StoreState next) {
        synchronized (this) {
            if (next.equals(state)) {
                return;
            }
            state = next;
        }
        stateListeners.forEach(listener -> listener.accept(next));
    }

    /** Changes what belongs to a delivery that is there. */
    private synchronized void with(long seq, Consumer<Stored> change) {
        if (!closed) {
            tables.find(seq).ifPresent(change);
        }
    }

    @Override
    public void answered(long seq, Answer answer) {
        with(seq, one -> one.answer = answer);
    }

    @Override
    public void derived(long seq, Summary summary, @Nullable Conclusion conclusion) {
        with(seq, one -> {
            one.summary = summary;
            one.conclusion = conclusion;
        });
    }

    @Override
    public void handled(Handling handling) {
        with(handling.seq(), one -> one.handlings.add(handling));
    }

    @Override
    public void mark(long seq, Mark mark) {
        with(seq, one -> one.mark = mark);
    }

    /** What is there to be read. */
    private MemoryTables opened() {
        if (closed) {
            throw new UncheckedIOException(new IOException("the session is closed"));
        }
        return tables;
    }

    @Override
    public synchronized Optional<Answer> answer(long seq) {
        return opened().seen(seq).map(this::whole).map(one -> one.answer);
    }

    @Override
    public synchronized List<Handling> handlings(long seq) {
        return opened().seen(seq).map(one -> List.copyOf(one.handlings)).orElse(List.of());
    }

    @Override
    public synchronized Optional<Delivery> delivery(long seq) {
        return opened().seen(seq).map(this::whole).map(one -> one.delivery);
    }

    @Override
    public synchronized List<StoredDelivery> kept(long from, int most) {
        return opened().seenFrom(from).limit(most).map(this::whole).map(Stored::kept).toList();
    }

    @Override
    public void rows(long from, Consumer<Row> rows, Consumer<Long> unread) {
        record Line(long seq, Optional<Row> row) {}
        List<Line> lines;
        synchronized (this) {
            lines = opened().seenFrom(from).map(one -> new Line(one.seq, one.row())).toList();
        }
        lines.forEach(line -> line.row().ifPresentOrElse(rows, () -> unread.accept(line.seq())));
    }

    @Override
    public List<Row> earlier(long before, int most) {
        return between(1, before, Integer.MAX_VALUE).reversed().stream().limit(most).toList();
    }

    @Override
    public synchronized List<Row> between(long from, long before, int most) {
        return opened().seenFrom(from).filter(one -> one.seq < before).flatMap(one -> one.row().stream()).limit(most)
                .toList();
    }

    @Override
    public synchronized List<Row> kin(long seq) {
        return opened().kin(seq).stream().flatMap(one -> one.row().stream()).toList();
    }

    @Override
    public synchronized List<Long> unread(long from, long before) {
        return opened().seenFrom(from).filter(one -> one.seq < before && one.row().isEmpty()).map(one -> one.seq)
                .toList();
    }

    @Override
    public Tally tally(Tally.Frame frame) {
        throw new UnsupportedOperationException("use a session file");
    }

    @Override
    public long search(Phrase phrase, LongPredicate taker) {
        List<Stored> there;
        long upTo;
        synchronized (this) {
            there = opened().seenFrom(1).toList().reversed();
            upTo = tables.last();
        }
        for (Stored one : there) {
            if (FullText.of(one.delivery).contains(phrase) && !taker.test(one.seq)) {
                break;
            }
        }
        return phrase.isEmpty() ? 0 : upTo;
    }

    @Override
    public synchronized long lastSeq() {
        return tables.last();
    }

    @Override
    public synchronized long count() {
        return tables.seenFrom(1).count();
    }

    @Override
    public void keep(Retention now) {
        synchronized (this) {
            limits = now;
        }
        evict();
    }

    @Override
    public void takeOut(Set<Long> seqs) {
        synchronized (this) {
            tables.takeOut(seqs);
        }
        tell(seqs, Gone.Cause.DELETED);
    }

    @Override
    public synchronized Set<Long> bringBack(Set<Long> seqs) {
        return tables.bringBack(seqs);
    }

    @Override
    public void delete(Set<Long> seqs) {
        Set<Long> gone;
        synchronized (this) {
            gone = tables.remove(seqs);
        }
        tell(gone, Gone.Cause.DELETED);
    }

    @Override
    public void onGone(Consumer<Gone> listener) {
        goneListeners.add(listener);
    }

    @Override
    public synchronized Map<Long, Mark> marks() {
        return tables.seenFrom(1).filter(one -> !one.mark.isEmpty())
                .collect(Collectors.toUnmodifiableMap(one -> one.seq, one -> one.mark));
    }

    @Override
    public synchronized void looked(Unread now) {
        unread = now;
    }

    @Override
    public synchronized Unread unseen() {
        return unread;
    }

    @Override
    public void copyTo(Path copy) throws SessionFileException {
        throw new SessionFileException("A session in memory has no file.");
    }

    @Override
    public long bytesOnDisk() {
        return 0;
    }

    @Override
    public Path file() {
        return Path.of("memory.db");
    }

    @Override
    public synchronized StoreState state() {
        return state;
    }

    @Override
    public void onState(Consumer<StoreState> listener) {
        stateListeners.add(listener);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
