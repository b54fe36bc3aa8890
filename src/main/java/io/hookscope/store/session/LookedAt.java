package io.hookscope.store.session;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Summary;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Derived;
import io.hookscope.store.Gone;
import io.hookscope.store.Mark;
import io.hookscope.store.Retention;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.store.Unread;
import io.hookscope.store.file.Sentences;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.SidecarFiles;
import io.hookscope.store.pace.LoadLevel;
import io.hookscope.store.tables.GoneListeners;
import io.hookscope.store.tables.Reads;
import io.hookscope.store.tables.StoredRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody else has open, to be looked at: nothing is written to it, nothing is stored in it, and what is
 * concluded or noted here is gone afterwards. Thread-safe.
 */
final class LookedAt extends Tables implements Session {

    private final Reads reads;
    private final LocalDerivations localDerivations = new LocalDerivations();
    private final Map<Long, Mark> marks = new ConcurrentHashMap<>();
    private final Map<Long, List<Handling>> handlings = new ConcurrentHashMap<>();
    private final ExternalChanges externalChanges;
    private final GoneListeners goneListeners = new GoneListeners();
    private final List<Consumer<Map<Long, Mark>>> markListeners = new CopyOnWriteArrayList<>();
    private volatile Counted counted = new Counted(-1, 0);

    /** How many there were when that number was the highest. */
    private record Counted(long last, long count) {}

    LookedAt(Path file) {
        this(file, Reads.lettingGo(file));
    }

    private LookedAt(Path file, Reads reads) {
        super(file, true, reads);
        this.reads = reads;
        this.externalChanges = new ExternalChanges(file, reads);
    }

    @Override
    public CompletableFuture<Long> append(Delivery delivery) {
        return restore(0, delivery);
    }

    @Override
    public CompletableFuture<Long> restore(long seq, Delivery delivery) {
        return CompletableFuture.failedFuture(new SessionFileException(Sentences.of("session.lookedAt", file())));
    }

    @Override
    public void answered(long seq, Answer answer) {
        // whoever has the session open answers
    }

    @Override
    public void derived(long seq, Summary summary, @Nullable Conclusion conclusion) {
        Row stored = ask(() -> reads.rows().between(seq, seq + 1, 1)).stream().findFirst().orElse(null);
        localDerivations.put(seq, new Derived(summary, conclusion), stored);
    }

    @Override
    public void handled(Handling handling) {
        handlings.computeIfAbsent(handling.seq(), _ -> new CopyOnWriteArrayList<>()).add(handling);
    }

    @Override
    public List<Handling> handlings(long seq) {
        var all = new ArrayList<>(super.handlings(seq));
        all.addAll(handlings.getOrDefault(seq, List.of()));
        return all;
    }

    @Override
    StoredRow known(StoredRow stored) {
        return localDerivations.over(stored);
    }

    @Override
    public List<Row> earlier(long before, int most) {
        return over(super.earlier(before, most));
    }

    @Override
    public List<Row> between(long from, long before, int most) {
        return over(super.between(from, before, most));
    }

    @Override
    public List<Row> kin(long seq) {
        return over(super.kin(seq));
    }

    private List<Row> over(List<Row> stored) {
        return stored.stream().map(localDerivations::over).toList();
    }

    @Override
    public long search(Phrase phrase, LongPredicate taker) {
        return ask(() -> reads.words(phrase, taker));
    }

    @Override
    public long count() {
        long last = lastSeq();
        Counted before = counted;
        if (before.last() != last) {
            counted = new Counted(last, super.count());
        }
        return counted.count();
    }

    @Override
    public void keep(Retention limits) {
        // whoever has the session open makes room
    }

    @Override
    public void takeOut(Set<Long> seqs) {
        // stays: it is not ours
    }

    @Override
    public Set<Long> bringBack(Set<Long> seqs) {
        return Set.of();
    }

    @Override
    public void delete(Set<Long> seqs) {
        // stays: it is not ours
    }

    @Override
    public void lookAgain() {
        ExternalChanges.Found found = ask(externalChanges::look);
        if (!found.gone().isEmpty()) {
            localDerivations.forget(found.gone());
            marks.keySet().removeAll(found.gone());
            handlings.keySet().removeAll(found.gone());
            counted = new Counted(-1, 0);
            goneListeners.tell(new Gone(found.gone(), Gone.Cause.DELETED));
        }
        if (found.marks().isPresent()) {
            Map<Long, Mark> now = marks();
            markListeners.forEach(listener -> listener.accept(now));
        }
    }

    @Override
    public void onGone(Consumer<Gone> listener) {
        goneListeners.add(listener);
    }

    @Override
    public void onMarked(Consumer<Map<Long, Mark>> listener) {
        markListeners.add(listener);
    }

    @Override
    public void mark(long seq, Mark mark) {
        marks.put(seq, mark);
    }

    @Override
    public Map<Long, Mark> marks() {
        var all = new HashMap<>(super.marks());
        all.putAll(marks);
        return all;
    }

    @Override
    public void looked(Unread unread) {
        // what was looked at here is nobody else's business
    }

    @Override
    public void copyTo(Path copy) throws SessionFileException {
        new Copying(file(), () -> true, () -> {}, Set::of).into(copy);
    }

    @Override
    public long bytesOnDisk() {
        return SidecarFiles.bytes(file());
    }

    @Override
    public LoadLevel loadLevel() {
        return LoadLevel.NONE;
    }

    @Override
    public StoreState state() {
        return new StoreState.Ready();
    }

    @Override
    public void onState(Consumer<StoreState> listener) {
        // nothing is written, so nothing fails
    }
}
