package io.hookscope.store.tables;

import io.hookscope.store.Gone;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries out of the tables: those that a person deleted, and those that {@link Eviction} names. Each step is one
 * small transaction on the indexer's thread; limits, wishes and listeners come from any thread.
 */
public final class Pruning {

    private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

    private final Connection connection;
    private final Index index;
    private final Marks marks;
    private final IncrementalVacuum room;
    private final Eviction eviction;
    private final GoneListeners listeners = new GoneListeners();
    private final Set<Long> wished = new LinkedHashSet<>();
    private Consumer<Set<Long>> grantListener = _ -> {};
    private boolean failed;

    Pruning(Connection connection, Index index, Marks marks) throws SQLException {
        this.connection = connection;
        this.index = index;
        this.marks = marks;
        this.room = new IncrementalVacuum(connection, index);
        this.eviction = new Eviction(connection, index, marks, room);
    }

    /** Returns who says what leaves because of a limit. */
    public Eviction eviction() {
        return eviction;
    }

    /** Calls the listener, on the indexer's thread, with what has left. */
    public void onGone(Consumer<Gone> listener) {
        listeners.add(listener);
    }

    /** Tells which wishes are granted, also of deliveries that had left before. Before anybody wishes. */
    public void onGranted(Consumer<Set<Long>> listener) {
        grantListener = listener;
    }

    /** Wishes those deliveries gone; done as soon as they are in the tables. */
    public synchronized void wish(Set<Long> seqs) {
        wished.addAll(seqs);
    }

    /** Returns all that is wished gone and may still be there. */
    public synchronized Set<Long> wished() {
        return Set.copyOf(wished);
    }

    private synchronized List<Long> wishes(long below) {
        return wished.stream().filter(seq -> seq <= index.upTo() && seq < below).limit(Eviction.PORTION).toList();
    }

    /** Whether some that are wished gone are in the tables and stand, from that number on, in the journal too. */
    public synchronized boolean isHeldUp(long from) {
        return wished.stream().anyMatch(seq -> seq >= from && seq <= index.upTo());
    }

    private void granted(List<Long> seqs) {
        synchronized (this) {
            seqs.forEach(wished::remove);
        }
        grantListener.accept(Set.copyOf(seqs));
    }

    /** Whether the last step failed, so that there may be one to take although nothing new is there. */
    public boolean isFailing() {
        return failed;
    }

    /** Takes one step; returns whether there may be another at once. */
    public boolean step() {
        return attempt(() -> room.mergeWords() || evict(eviction.next()) || room.giveBack());
    }

    /** Whether a person asked for something that is not in the tables yet; of deliveries, for such below that number. */
    public boolean isAsked(long below) {
        return !marks.isWritten() || !wishes(below).isEmpty();
    }

    /**
     * Writes flags, notes and looks, or else takes out a portion of what a person deleted.
     *
     * @param below the journal has only deliveries from this number on: what it still has would come back with it, were the
     *              tables damaged
     */
    public void fulfil(long below) throws SQLException {
        if (!marks.isWritten()) {
            marks.write(connection, index);
            return;
        }
        List<Long> seqs = wishes(below);
        remove(seqs, Gone.Cause.DELETED);
        granted(seqs);
    }

    private interface Step {
        boolean take() throws SQLException;
    }

    private boolean attempt(Step step) {
        try {
            boolean more = step.take();
            failed = false;
            return more;
        } catch (SQLException e) {
            if (!failed) {
                LOG.warn("Making room in the session does not get on: {}", e.getMessage());
            }
            failed = true;
            return false;
        }
    }

    /**
     * When more wait in the journal than are kept, all that the tables have leaves first; returns whether some did.
     *
     * @param waiting how many there are in the journal that the tables do not have
     */
    public boolean makeWay(long waiting) throws SQLException {
        return evict(eviction.makingWay(waiting));
    }

    private boolean evict(List<Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return false;
        }
        remove(seqs, Gone.Cause.EVICTED);
        return true;
    }

    private void remove(List<Long> seqs, Gone.Cause cause) throws SQLException {
        Set<Long> deleted = index.delete(seqs);
        room.made();
        if (!deleted.isEmpty()) { // else all had left before, which was told then
            gone(new Gone(deleted, cause));
        }
    }

    /** Says that those have left before they came. */
    public void left(Set<Long> seqs) {
        if (!seqs.isEmpty()) {
            gone(new Gone(seqs, Gone.Cause.EVICTED));
        }
    }

    private void gone(Gone gone) {
        marks.forget(gone.seqs());
        listeners.tell(gone);
    }
}
