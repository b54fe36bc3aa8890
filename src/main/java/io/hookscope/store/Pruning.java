package io.hookscope.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries out of the tables: those that a person deleted, and the oldest once a limit is reached. Each step is one
 * small transaction on the indexer's thread; limits, wishes and listeners come from any thread.
 */
final class Pruning {

    private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

    /** Deliveries that go in one transaction. */
    private static final int PORTION = 500;
    /** The same where many came: it costs less for each, since all of them stand in the same pages. */
    private static final int LARGE_PORTION = 2_000;
    /** The newest that go by no limit of bytes. */
    private static final int NEWEST = 100;
    /** What a delivery takes beside its body, roughly: headers, derived row, words. */
    private static final long FRAME = 1_500;

    private final Connection connection;
    private final Index index;
    private final Marks marks;
    private final FreedRoom room;
    private final List<Consumer<Gone>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Long> wished = new LinkedHashSet<>();
    private volatile Retention limits = Retention.ALL;
    private boolean failed;

    Pruning(Connection connection, Index index, Marks marks) throws SQLException {
        this.connection = connection;
        this.index = index;
        this.marks = marks;
        this.room = new FreedRoom(connection, index);
    }

    void limits(Retention now) {
        limits = now;
    }

    void onGone(Consumer<Gone> listener) {
        listeners.add(listener);
    }

    /** Wishes those deliveries gone; done as soon as they are in the tables. */
    synchronized void wish(Set<Long> seqs) {
        wished.addAll(seqs);
    }

    private synchronized List<Long> wishes() {
        return wished.stream().filter(seq -> seq <= index.upTo()).limit(PORTION).toList();
    }

    private synchronized void granted(List<Long> seqs) {
        seqs.forEach(wished::remove);
    }

    /** Takes one step; returns whether there may be another at once. */
    boolean step() {
        return attempt(() -> markOrDelete() || room.mergeWords() || evict() || room.giveBack());
    }

    /** Does only what a person asked for; returns whether there may be more of it. */
    boolean lastStep() {
        return attempt(this::markOrDelete);
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

    private boolean markOrDelete() throws SQLException {
        if (!marks.isWritten()) {
            marks.write(connection, index);
            return true;
        }
        List<Long> seqs = wishes();
        if (seqs.isEmpty()) {
            return false;
        }
        remove(seqs, Gone.Cause.DELETED);
        granted(seqs);
        return true;
    }

    private boolean evict() throws SQLException {
        Retention now = limits;
        long excess = excess(index.stored(), now);
        if (excess > Math.min(PORTION, now.count() / 100)) {
            return evict(oldest(Math.min(excess, LARGE_PORTION), Long.MAX_VALUE, Long.MAX_VALUE));
        }
        if (now.bytes() == Long.MAX_VALUE) {
            return false;
        }
        long over = room.usedBytes() - now.bytes();
        return over > 0 && evict(oldest(PORTION, (over + now.bytes() / 100) / 2, newestBut(NEWEST)));
    }

    private boolean evict(List<Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return false;
        }
        remove(seqs, Gone.Cause.EVICTED);
        return true;
    }

    private void remove(List<Long> seqs, Gone.Cause cause) throws SQLException {
        index.delete(seqs);
        room.made();
        gone(new Gone(Set.copyOf(seqs), cause));
    }

    /**
     * When more wait in the journal than are kept, all that the tables have leaves first; returns whether some did.
     *
     * @param waiting how many there are in the journal that the tables do not have
     */
    boolean makeWay(long waiting) throws SQLException {
        return excess(waiting, limits) > 0 && index.stored() > marks.flagged()
                && evict(oldest(LARGE_PORTION, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    /**
     * Returns which of these, the oldest now, need not come into the tables, because more wait in the journal than are kept:
     * they would leave at once. None while the tables have older ones that leave first.
     *
     * @param behind how many stand behind the last of them
     */
    Set<Long> leaving(List<Long> next, long behind) {
        long excess = excess(next.size() + behind, limits);
        return excess <= 0 || index.stored() > marks.flagged()
                ? Set.of()
                : next.stream().filter(seq -> !marks.isFlagged(seq)).limit(excess)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** How many too many there are; never positive where everything is kept, however many are flagged. */
    private long excess(long there, Retention now) {
        return Math.max(0, there - marks.flagged()) - now.count();
    }

    /** Says that those have left before they came. */
    void left(Set<Long> seqs) {
        if (!seqs.isEmpty()) {
            gone(new Gone(seqs, Gone.Cause.EVICTED));
        }
    }

    private void gone(Gone gone) {
        marks.forget(gone.seqs());
        listeners.forEach(listener -> tell(listener, gone));
    }

    static void tell(Consumer<Gone> listener, Gone gone) {
        try {
            listener.accept(gone);
        } catch (RuntimeException e) {
            LOG.error("a listener to what leaves the session failed", e);
        }
    }

    /** Returns the oldest that are not flagged: so many, or fewer that take so many bytes, none beyond that number. */
    private List<Long> oldest(long most, long bytes, long upTo) throws SQLException {
        var seqs = new ArrayList<Long>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT seq, bytes FROM delivery WHERE seq <= ? ORDER BY seq")) {
            select.setLong(1, upTo);
            try (ResultSet row = select.executeQuery()) {
                for (long room = 0; room < bytes && seqs.size() < most && row.next();) {
                    if (!marks.isFlagged(row.getLong(1))) {
                        seqs.add(row.getLong(1));
                        room += row.getLong(2) + FRAME;
                    }
                }
            }
        }
        return seqs;
    }

    private long newestBut(int newest) throws SQLException {
        return index.number("SELECT coalesce(min(seq), 0) - 1 FROM (SELECT seq FROM delivery ORDER BY seq DESC LIMIT "
                + newest + ")");
    }
}
