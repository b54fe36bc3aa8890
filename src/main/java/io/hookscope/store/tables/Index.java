package io.hookscope.store.tables;

import io.hookscope.store.file.Connections;
import io.hookscope.store.sql.Sql;
import io.hookscope.store.sql.Transaction;
import io.hookscope.store.sql.WordIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes to the session's tables in transactions, and keeps count of what is in them. For one thread. */
public final class Index implements AutoCloseable {

    private static final String UP_TO = "indexed_up_to";
    /** The session remembers under this how many deliveries are in the tables. */
    public static final String STORED = "stored";
    /** To count more goes on for longer than a window should wait; then it is done later, see {@link #recount}. */
    private static final long MANY = 100_000;

    /** Finds the highest number in the tables, of deleted deliveries too. */
    public static final String LAST_SEQ = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'delivery'";
    static final String COUNT = "SELECT count(*) FROM delivery";

    private final Connection connection;
    private final TableRows rows;
    private final TableIntake intake;
    private final WordIndex words;
    private long upTo;
    private long stored;
    /** Whether they were counted, and not only remembered. */
    private boolean counted;

    /** Opens the tables of that file to write them. */
    public Index(Path file) throws SQLException {
        connection = Connections.writing(file);
        rows = new TableRows(connection);
        intake = new TableIntake(rows);
        try {
            words = new WordIndex(connection);
            look();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void look() throws SQLException {
        upTo = Sql.number(connection, "SELECT coalesce(max(value), 0) FROM session WHERE key = '" + UP_TO + "'");
        stored = Sql.number(connection, "SELECT coalesce(max(value), 0) FROM session WHERE key = '" + STORED + "'");
        counted = stored < MANY;
        if (counted) {
            stored = Sql.number(connection, COUNT);
        }
    }

    /** Returns the highest number that any delivery of this file ever had. */
    public long lastSeq() throws SQLException {
        return Math.max(upTo, Sql.number(connection, LAST_SEQ));
    }

    /** Returns how many deliveries are in the tables. */
    public long stored() {
        return stored;
    }

    /** Whether the deliveries were counted since the file was opened. */
    public boolean isCounted() {
        return counted;
    }

    /** Counts the deliveries in the tables; returns how many more there are than was known: another tool may have been there. */
    public long recount() throws SQLException {
        long found = Sql.number(connection, COUNT);
        long more = found - stored;
        try (var transaction = Transaction.begin(connection)) {
            remember(upTo, found);
            transaction.commit();
        }
        stored = found;
        counted = true;
        return more;
    }

    /** Returns the number up to which deliveries of the journal are in the tables. */
    public long upTo() {
        return upTo;
    }

    /** Takes the next portion of words in; returns whether there was one. */
    public boolean takeWords() throws SQLException {
        return words.step();
    }

    /** Gives what goes into the tables in one transaction. */
    public interface Filling {
        void fill(TableIntake intake) throws IOException, SQLException;
    }

    /** Writes what it is given in one transaction; on return it would survive a crash of the machine. */
    public void write(Filling filling) throws IOException, SQLException {
        try (var transaction = Transaction.begin(connection)) {
            intake.begin(upTo);
            filling.fill(intake);
            remember(intake.reached(), stored + intake.added());
            transaction.commit();
        } catch (SQLException e) {
            rows.renew();
            throw e;
        }
        upTo = intake.reached();
        stored += intake.added();
    }

    /** Whether that delivery has left the tables. */
    boolean isGone(long seq) throws SQLException {
        return seq <= upTo && !rows.has(seq);
    }

    /**
     * Deletes those deliveries and, by triggers, all that belongs to them, in one transaction; returns those of them that
     * were there.
     */
    public Set<Long> delete(List<Long> seqs) throws SQLException {
        var deleted = new HashSet<Long>();
        try (var transaction = Transaction.begin(connection)) {
            for (long seq : seqs) {
                if (rows.delete(seq) > 0) {
                    deleted.add(seq);
                }
            }
            remember(upTo, stored - deleted.size());
            transaction.commit();
        } catch (SQLException e) {
            rows.renew();
            throw e;
        }
        stored -= deleted.size();
        return deleted;
    }

    /** Returns who takes deliveries out of the tables; for the same thread. */
    public Pruning pruning(Marks marks) throws SQLException {
        marks.load(connection);
        return new Pruning(connection, this, marks);
    }

    private void remember(long reached, long kept) throws SQLException {
        if (reached != upTo) {
            remember(UP_TO, reached);
        }
        if (kept != stored) {
            remember(STORED, kept);
        }
    }

    private void remember(String key, long value) throws SQLException {
        Sql.execute(connection, "INSERT OR REPLACE INTO session (key, value) VALUES ('" + key + "', " + value + ")");
    }

    /** Moves what the write-ahead log holds into the file, as far as no reader is in the way. */
    public void checkpoint() throws SQLException {
        Sql.execute(connection, "PRAGMA wal_checkpoint(PASSIVE)");
    }

    /** As {@link #checkpoint}, and makes the log's file empty. */
    public void shrink() throws SQLException {
        Sql.execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** Leaves one plain file without companions. Readers are closed before. */
    @Override
    public void close() throws SQLException {
        try (connection;
                rows;
                words) {
            Connections.settle(connection);
        }
    }
}
