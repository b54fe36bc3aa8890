package io.hookscope.store.tables;

import io.hookscope.store.Unread;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which deliveries nobody looked at, and whether the tables know. Thread-safe. */
public final class UnreadTracker {

    private static final String NUMBERS = "unread";
    private static final String UP_TO = "unread_up_to";

    private Unread now = Unread.ALL;
    private @Nullable Unread unwritten;

    /** Returns what the tables hold. */
    public static Unread read(Connection connection) throws SQLException {
        byte[] numbers = {};
        long upTo = 0;
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT key, value FROM session WHERE key IN ('" + NUMBERS
                        + "', '" + UP_TO + "')")) {
            while (row.next()) {
                if (row.getString(1).equals(NUMBERS)) {
                    numbers = row.getBytes(2);
                } else {
                    upTo = row.getLong(2);
                }
            }
        }
        return upTo == 0 ? Unread.ALL : new Unread(BitSet.valueOf(numbers), upTo);
    }

    /** Takes in what the tables hold. */
    synchronized void load(Connection connection) throws SQLException {
        now = read(connection);
    }

    /** Keeps it in the place of what was kept. */
    public synchronized void put(Unread unread) {
        now = unread;
        unwritten = unread;
    }

    /** Returns it. */
    public synchronized Unread now() {
        return now;
    }

    synchronized boolean isWritten() {
        return unwritten == null;
    }

    /** Writes what the tables do not know, as part of the transaction under way; returns it for {@link #written}. */
    @Nullable
    public Unread write(Connection connection) throws SQLException {
        Unread unread = toWrite();
        if (unread == null) {
            return null;
        }
        try (PreparedStatement put = connection
                .prepareStatement("INSERT OR REPLACE INTO session (key, value) VALUES (?, ?)")) {
            put.setString(1, NUMBERS);
            put.setBytes(2, unread.numbers().toByteArray());
            put.executeUpdate();
            put.setString(1, UP_TO);
            put.setLong(2, unread.upTo());
            put.executeUpdate();
        }
        return unread;
    }

    private synchronized @Nullable Unread toWrite() {
        return unwritten;
    }

    /** The transaction that wrote it was committed. */
    synchronized void written(@Nullable Unread unread) {
        if (unwritten == unread) { // else there was another look meanwhile
            unwritten = null;
        }
    }
}
