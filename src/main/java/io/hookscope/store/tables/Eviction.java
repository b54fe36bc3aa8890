package io.hookscope.store.tables;

import io.hookscope.store.Retention;
import io.hookscope.store.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which deliveries leave because of a limit: the oldest that are not flagged. For the indexer's thread; limits come from
 * any.
 */
public final class Eviction {

    /** Deliveries that go in one transaction. */
    static final int PORTION = 500;
    /** The same where many came: it costs less for each, since all of them stand in the same pages. */
    private static final int LARGE_PORTION = 2_000;
    /** The newest that go by no limit of bytes. */
    private static final int NEWEST = 100;
    /** What a delivery takes beside its body, roughly: headers, derived row, words. */
    private static final long FRAME = 1_500;

    private final Connection connection;
    private final Index index;
    private final Marks marks;
    private final IncrementalVacuum room;
    private volatile Retention limits = Retention.ALL;

    Eviction(Connection connection, Index index, Marks marks, IncrementalVacuum room) {
        this.connection = connection;
        this.index = index;
        this.marks = marks;
        this.room = room;
    }

    /** Goes by those limits from now on. From any thread. */
    public void limits(Retention now) {
        limits = now;
    }

    /** Returns those that leave next; none while no limit is passed. */
    List<Long> next() throws SQLException {
        Retention now = limits;
        long excess = excess(index.stored(), now);
        if (excess > Math.min(PORTION, now.count() / 100)) {
            return oldest(Math.min(excess, LARGE_PORTION), Long.MAX_VALUE, Long.MAX_VALUE);
        }
        if (now.bytes() == Long.MAX_VALUE) {
            return List.of();
        }
        long over = room.usedBytes() - now.bytes();
        return over > 0 ? oldest(PORTION, (over + now.bytes() / 100) / 2, newestBut(NEWEST)) : List.of();
    }

    /**
     * Returns those of the tables that leave first when more wait in the journal than are kept: all, one portion after the
     * other.
     *
     * @param waiting how many there are in the journal that the tables do not have
     */
    List<Long> makingWay(long waiting) throws SQLException {
        return excess(waiting, limits) > 0 && index.stored() > marks.flagged()
                ? oldest(LARGE_PORTION, Long.MAX_VALUE, Long.MAX_VALUE)
                : List.of();
    }

    /**
     * Returns which of these, the oldest now, need not come into the tables, because more wait in the journal than are kept:
     * they would leave at once. None while the tables have older ones that leave first.
     *
     * @param behind how many stand behind the last of them
     */
    public Set<Long> leaving(List<Long> next, long behind) {
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
        return Sql.number(connection,
                "SELECT coalesce(min(seq), 0) - 1 FROM (SELECT seq FROM delivery ORDER BY seq DESC LIMIT "
                        + newest + ")");
    }
}
