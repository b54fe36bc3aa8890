package io.hookscope.store.tables;

import io.hookscope.store.Mark;
import io.hookscope.store.Unread;
import io.hookscope.store.sql.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All flags and notes of the session, and which of them are not in the tables yet. Thread-safe. */
public final class Marks {

    private static final String PUT = "INSERT OR REPLACE INTO mark (seq, flagged, note) VALUES (?, ?, ?)";
    private static final String DROP = "DELETE FROM mark WHERE seq = ?";

    private final Map<Long, Mark> all = new HashMap<>();
    private final Map<Long, Mark> unwritten = new LinkedHashMap<>();
    private final UnreadTracker unreadTracker = new UnreadTracker();
    private int flagged;

    /** Returns what the tables hold. */
    static Map<Long, Mark> read(Connection connection) throws SQLException {
        var marks = new HashMap<Long, Mark>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT seq, flagged, note FROM mark")) {
            while (row.next()) {
                marks.put(row.getLong(1), new Mark(row.getBoolean(2), row.getString(3)));
            }
        }
        return marks;
    }

    /** Takes in what the tables hold. */
    void load(Connection connection) throws SQLException {
        read(connection).forEach(this::keep);
        unreadTracker.load(connection);
    }

    /** Returns which deliveries nobody looked at. */
    public UnreadTracker looks() {
        return unreadTracker;
    }

    /** Attaches a flag or a note, in the place of what was attached. */
    public synchronized void put(long seq, Mark mark) {
        keep(seq, mark);
        unwritten.put(seq, mark);
    }

    private synchronized void keep(long seq, Mark mark) {
        Mark before = mark.isEmpty() ? all.remove(seq) : all.put(seq, mark);
        flagged += (mark.flagged() ? 1 : 0) - (before != null && before.flagged() ? 1 : 0);
    }

    synchronized boolean isFlagged(long seq) {
        return all.getOrDefault(seq, Mark.NONE).flagged();
    }

    /** Returns how many deliveries are flagged. */
    synchronized int flagged() {
        return flagged;
    }

    /** Returns all that is attached, by number, as a copy. */
    public synchronized Map<Long, Mark> all() {
        return Map.copyOf(all);
    }

    /** Whether the tables know all of it, and what was looked at. */
    public synchronized boolean isWritten() {
        return unwritten.isEmpty() && unreadTracker.isWritten();
    }

    private synchronized Map<Long, Mark> toWrite() {
        return new LinkedHashMap<>(unwritten);
    }

    synchronized void forget(Set<Long> seqs) {
        for (long seq : seqs) {
            keep(seq, Mark.NONE);
            unwritten.remove(seq);
        }
    }

    /** Writes what is not in the tables yet, in one transaction; what stands at a delivery that has left is forgotten. */
    void write(Connection connection, Index index) throws SQLException {
        Map<Long, Mark> batch = toWrite();
        for (long seq : List.copyOf(batch.keySet())) {
            if (index.isGone(seq)) {
                forget(Set.of(seq));
                batch.remove(seq);
            }
        }
        try (var transaction = Transaction.begin(connection);
                PreparedStatement put = connection.prepareStatement(PUT);
                PreparedStatement drop = connection.prepareStatement(DROP)) {
            for (var mark : batch.entrySet()) {
                PreparedStatement into = mark.getValue().isEmpty() ? drop : put;
                into.setLong(1, mark.getKey());
                if (into == put) {
                    into.setBoolean(2, mark.getValue().flagged());
                    into.setString(3, mark.getValue().note());
                }
                into.executeUpdate();
            }
            Unread unread = unreadTracker.write(connection);
            transaction.commit();
            unreadTracker.written(unread);
        }
        written(batch);
    }

    private synchronized void written(Map<Long, Mark> batch) {
        batch.forEach(unwritten::remove); // what was changed meanwhile stays
    }
}
