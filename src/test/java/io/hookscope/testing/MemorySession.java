package io.hookscope.testing;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Summary;
import io.hookscope.event.words.FullText;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Gone;
import io.hookscope.store.Kept;
import io.hookscope.store.Mark;
import io.hookscope.store.Press;
import io.hookscope.store.Retention;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.SessionFileException;
import io.hookscope.store.StoreState;
import io.hookscope.store.Tally;
import io.hookscope.store.Unread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** A session in memory that can be told to fail or to wait, for tests of the rooms above the store. Thread-safe. */
public final class MemorySession implements Session {

    private final TreeMap<Long, Delivery> deliveries = new TreeMap<>();
    private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
    private final Map<Long, Derived> derived = new ConcurrentHashMap<>();
    private final List<Handling> handlings = new CopyOnWriteArrayList<>();
    private final Map<Long, Mark> marks = new ConcurrentHashMap<>();
    private final List<Consumer<Gone>> goneListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Unread unread = Unread.ALL;
    private boolean failing;
    private boolean holding;
    private long last;

    private record Derived(Summary summary, @Nullable Conclusion conclusion) {}

    /** From now on, storing fails as on a full disk. */
    public synchronized void fail() {
        failing = true;
    }

    /** From now on, storing works. */
    public synchronized void recover() {
        failing = false;
    }

    /** From now on, storing takes until {@link #letGo()}. */
    public synchronized void hold() {
        holding = true;
    }

    /** Completes all that was held. */
    public synchronized void letGo() {
        holding = false;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    /** How many deliveries are held. */
    public synchronized int held() {
        return waiting.size();
    }

    /** All deliveries in order. */
    public synchronized List<Delivery> all() {
        return List.copyOf(deliveries.values());
    }

    @Override
    public Press press() {
        return Press.NONE;
    }

    @Override
    public Optional<Answer> answer(long seq) {
        return Optional.ofNullable(answers.get(seq));
    }

    @Override
    public CompletableFuture<Long> append(Delivery delivery) {
        return restore(0, delivery);
    }

    @Override
    public synchronized CompletableFuture<Long> restore(long wanted, Delivery delivery) {
        if (failing) {
            return CompletableFuture.failedFuture(new SessionFileException("The disk is full."));
        }
        last = Math.max(last + 1, wanted);
        long seq = last;
        deliveries.put(seq, delivery);
        var stored = new CompletableFuture<Long>();
        if (holding) {
            waiting.add(() -> stored.complete(seq));
        } else {
            stored.complete(seq);
        }
        return stored;
    }

    @Override
    public void answered(long seq, Answer answer) {
        answers.put(seq, answer);
    }

    @Override
    public void derived(long seq, Summary summary, @Nullable Conclusion conclusion) {
        derived.put(seq, new Derived(summary, conclusion));
    }

    @Override
    public void handled(Handling handling) {
        handlings.add(handling);
    }

    @Override
    public List<Handling> handlings(long seq) {
        return handlings.stream().filter(handling -> handling.seq() == seq).toList();
    }

    @Override
    public synchronized Optional<Delivery> delivery(long seq) {
        return Optional.ofNullable(deliveries.get(seq));
    }

    @Override
    public synchronized List<Kept> kept(long from, int most) {
        return deliveries.tailMap(from).entrySet().stream().limit(most)
                .map(one -> new Kept(one.getKey(), one.getValue(), answers.get(one.getKey()))).toList();
    }

    @Override
    public void rows(long from, Consumer<Row> rows, Consumer<Long> unread) {
        Map<Long, Delivery> copy;
        synchronized (this) {
            copy = new TreeMap<>(deliveries.tailMap(from));
        }
        copy.forEach((seq, d) -> {
            Derived known = derived.get(seq);
            if (known == null) {
                unread.accept(seq);
            } else {
                rows.accept(new Row(seq, d.receivedAt(), d.method(), d.target(), d.remote(), d.reception(),
                        d.body().length(), known.summary(), answers.get(seq), known.conclusion()));
            }
        });
    }

    @Override
    public List<Row> earlier(long before, int most) {
        return between(1, before, Integer.MAX_VALUE).reversed().stream().limit(most).toList();
    }

    @Override
    public List<Row> between(long from, long before, int most) {
        List<Row> found = new ArrayList<>();
        rows(from, found::add, _ -> {});
        return found.stream().filter(row -> row.seq() < before).limit(most).toList();
    }

    @Override
    public List<Row> kin(long seq) {
        return between(seq, seq + 1, 1);
    }

    @Override
    public List<Long> unread(long from, long before) {
        List<Long> numbers = new ArrayList<>();
        rows(1, _ -> {}, numbers::add);
        return numbers.stream().filter(seq -> seq >= from && seq < before).toList();
    }

    @Override
    public Tally tally(Tally.Frame frame) {
        throw new UnsupportedOperationException("use a session file");
    }

    @Override
    public synchronized long search(Phrase phrase, LongPredicate taker) {
        for (var entry : deliveries.descendingMap().entrySet()) {
            if (FullText.of(entry.getValue()).contains(phrase) && !taker.test(entry.getKey())) {
                break;
            }
        }
        return last;
    }

    @Override
    public synchronized long lastSeq() {
        return last;
    }

    @Override
    public synchronized long count() {
        return deliveries.size();
    }

    @Override
    public void keep(Retention limits) {}

    @Override
    public void takeOut(Set<Long> seqs) {
        throw new UnsupportedOperationException("use a session file");
    }

    @Override
    public Set<Long> bringBack(Set<Long> seqs) {
        throw new UnsupportedOperationException("use a session file");
    }

    @Override
    public void delete(Set<Long> seqs) {
        synchronized (this) {
            deliveries.keySet().removeAll(seqs);
        }
        var gone = new Gone(seqs, Gone.Cause.DELETED);
        goneListeners.forEach(listener -> listener.accept(gone));
    }

    @Override
    public void onGone(Consumer<Gone> listener) {
        goneListeners.add(listener);
    }

    @Override
    public void mark(long seq, Mark mark) {
        marks.put(seq, mark);
    }

    @Override
    public Map<Long, Mark> marks() {
        return Map.copyOf(marks);
    }

    @Override
    public void looked(Unread now) {
        unread = now;
    }

    @Override
    public Unread unseen() {
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
    public StoreState state() {
        return new StoreState.Ready();
    }

    @Override
    public void onState(Consumer<StoreState> listener) {}

    @Override
    public void close() {}
}
