package io.hookscope.store.writing;

import io.hookscope.store.StoreState;
import io.hookscope.store.file.Damage;
import io.hookscope.store.file.Sentences;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins what the journal and the index say about the disk into one state, and tells listeners when it changes. Thread-safe. */
public final class Health {

    /** What can fail; with several, the first is told. */
    public enum Part {
        JOURNAL,
        INDEX,
        /** What a person asked for: flags, notes, what was looked at, deletions. */
        MARKS_AND_DELETIONS,
        CONTENT
    }

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Path file;
    private final InstantSource clock;
    private final List<Consumer<StoreState>> listeners = new CopyOnWriteArrayList<>();
    private final StoreState.@Nullable Failing[] failing = new StoreState.Failing[Part.values().length];
    private StoreState state = new StoreState.Ready();

    /** Says of that file since when it cannot be written. */
    public Health(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Returns the file. */
    Path file() {
        return file;
    }

    /** Returns the state. */
    public synchronized StoreState state() {
        return state;
    }

    /** Calls the listener with each later state, on the thread that caused it. */
    public void onState(Consumer<StoreState> listener) {
        listeners.add(listener);
    }

    /** Says that a write failed. */
    public synchronized void failed(Part part, Exception cause) {
        String reason = Sentences.failure(file, cause);
        if (cause instanceof SQLException sql && Damage.is(sql)) {
            Damage.note(file, sql);
        }
        StoreState.Failing before = failing[part.ordinal()];
        if (before == null || !before.reason().equals(reason)) {
            LOG.error("{} of {} cannot be written: {}", part, file.getFileName(), reason, cause);
            failing[part.ordinal()] = new StoreState.Failing(reason, before == null ? clock.instant() : before.since());
            change();
        }
    }

    /** Says that reading failed; only damage is a state, for reading again may work. */
    public void unreadable(SQLException cause) {
        if (Damage.is(cause)) {
            failed(Part.CONTENT, cause);
        }
    }

    /** Says that writing works. */
    public synchronized void works(Part part) {
        if (failing[part.ordinal()] != null) {
            LOG.warn("{} of {} can be written again", part, file.getFileName());
            failing[part.ordinal()] = null;
            change();
        }
    }

    private static void tell(Consumer<StoreState> listener, StoreState now) {
        try {
            listener.accept(now);
        } catch (RuntimeException e) {
            LOG.error("a listener to the store's state failed", e);
        }
    }

    private void change() {
        StoreState now = Arrays.stream(failing).filter(Objects::nonNull).findFirst().<StoreState>map(one -> one)
                .orElseGet(StoreState.Ready::new);
        if (!now.equals(state) && !goesOn(now)) {
            state = now;
            listeners.forEach(listener -> tell(listener, now));
        }
    }

    /** Whether one thing keeps several parts from writing: it is told once. */
    private boolean goesOn(StoreState now) {
        return now instanceof StoreState.Failing(String next, _) && state instanceof StoreState.Failing(String told, _)
                && next.equals(told);
    }
}
