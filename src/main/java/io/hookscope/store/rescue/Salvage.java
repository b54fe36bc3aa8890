package io.hookscope.store.rescue;

import io.hookscope.delivery.Delivery;
import io.hookscope.store.Unread;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.sql.Columns;
import io.hookscope.store.sql.Transaction;
import io.hookscope.store.tables.Index;
import io.hookscope.store.tables.TableRows;
import io.hookscope.store.tables.UnreadTracker;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies out of damaged tables what can be read: in ranges of numbers, and where a range meets damage, in halves of it down
 * to the single row. What the journal has is left to it, so that it is not there twice. What is derived is not copied, since
 * it is read again from the deliveries. For one thread.
 */
final class Salvage {

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    private static final long RANGE = 512;
    /** A number that was read from damage may be far off: this ends what would take years. */
    private static final long MOST_UNREAD = 200_000;
    /** So many ranges in a row without a delivery are a gap, whose other side is looked up. */
    private static final int GAP = 400;

    /** Of a single row the first alone: to look behind it could meet damage and cost that row too. */
    private static final String DELIVERIES = """
            SELECT d.seq, d.received_at, d.method, d.target, d.protocol, d.remote, d.reception, d.reception_detail, d.bytes,
              d.answer_status, d.answer_took, d.answer_why, c.headers, c.body
            FROM delivery d JOIN content c ON c.seq = d.seq WHERE d.seq BETWEEN ? AND ? LIMIT ?""";
    private static final String DELIVERY = """
            INSERT OR IGNORE INTO delivery (seq, received_at, method, target, protocol, remote, reception, reception_detail, bytes,
              answer_status, answer_took, answer_why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CONTENT = "INSERT INTO content (seq, headers, body) VALUES (?, ?, ?)";
    /** Of a whole delivery: what damage reads as a number has no content. */
    private static final String NUMBERS = """
            SELECT d.seq FROM delivery d JOIN content c ON c.seq = d.seq
            WHERE d.seq > ? AND d.bytes = length(c.body) ORDER BY d.seq DESC""";
    private static final int FIELDS = 12;
    private static final int REQUIRED = 7;

    private final Connection source;
    private final Connection fresh;
    private final Journal journal;
    /** What the journal has, in order. */
    private final long[] waiting;
    /** From this number on the journal has them. */
    private final long before;
    private long read;
    private long unread;
    /** The highest number of a delivery that was copied. */
    private long highest;

    /** Copies what that journal does not have. */
    Salvage(Connection source, Connection fresh, Journal journal) {
        this.source = source;
        this.fresh = fresh;
        this.journal = journal;
        this.waiting = journal.seqs(0);
        this.before = waiting.length == 0 || isLeftBehind() ? Long.MAX_VALUE : waiting[0];
    }

    /** Whether the tables went on beyond the journal: it is what a disk once did not delete, and what came later is not in it. */
    private boolean isLeftBehind() {
        try (PreparedStatement select = source.prepareStatement(NUMBERS)) {
            select.setLong(1, waiting[0]);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (Arrays.binarySearch(waiting, row.getLong(1)) < 0) {
                        return true;
                    }
                }
            }
        } catch (SQLException e) {
            LOG.warn("what the tables have beside the journal cannot be read: {}", e.getMessage());
        }
        return false;
    }

    long read() {
        return read;
    }

    long unread() {
        return unread;
    }

    /** Copies; throws only when the fresh session cannot be written, or the journal not be read. */
    void run() throws IOException, SQLException {
        long first = number("SELECT min(seq) FROM delivery", 1);
        long last = Math.max(number("SELECT max(seq) FROM delivery", 0), number("SELECT max(seq) FROM content", 0));
        last = Math.min(last > 0 ? last : number(Index.LAST_SEQ, 0), before - 1);
        deliveriesOf(first, last);
        if (before == Long.MAX_VALUE) {
            fromJournal();
        } else {
            read += waiting.length;
        }
        rows("mark", List.of("seq", "flagged", "note"));
        rows("handling",
                List.of("id", "seq", "at", "kind", "change", "target", "took", "status", "headers", "body", "extent",
                        "failure", "sentence"));
        long known = number(Index.LAST_SEQ, 0);
        long used = Math.min(Math.max(known > 0 ? known : last, highest), before - 1);
        try (var statement = fresh.createStatement()) {
            statement.executeUpdate(
                    "INSERT OR REPLACE INTO session (key, value) VALUES ('indexed_up_to', " + used + ")");
        }
        looks(Math.max(known > 0 ? known : last, highest));
    }

    /** What nobody looked at is still so; a number far beyond the last is damage, and then nothing is known. */
    private void looks(long last) throws SQLException {
        Unread unread;
        try {
            unread = UnreadTracker.read(source);
        } catch (SQLException | RuntimeException _) {
            return;
        }
        if (unread.upTo() > 0 && unread.upTo() <= last + MOST_UNREAD
                && unread.numbers().length() <= unread.upTo() + 1) {
            var looks = new UnreadTracker();
            looks.put(new Unread(unread.numbers(), Math.max(1, Math.min(unread.upTo(), last))));
            looks.write(fresh);
        }
    }

    /** What the tables have not, or not any more, and a journal that they went on beyond has. */
    private void fromJournal() throws IOException, SQLException {
        try (var transaction = Transaction.begin(fresh); var rows = new TableRows(fresh)) {
            for (long seq : waiting) {
                Optional<Entry.Arrived> found = rows.has(seq) ? Optional.empty() : journal.find(seq);
                if (found.isPresent()) {
                    rows.insert(seq, found.get().delivery());
                    read++;
                    highest = Math.max(highest, seq);
                }
            }
            transaction.commit();
        }
    }

    private void deliveriesOf(long first, long last) throws SQLException {
        int empty = 0;
        for (long from = first; from <= last;) {
            long to = last - from < RANGE ? last : from + RANGE - 1;
            long sofar = read + unread;
            deliveries(from, to);
            empty = read + unread == sofar ? empty + 1 : 0;
            if (to == last) {
                return;
            }
            from = empty < GAP ? to + 1 : following(to);
        }
    }

    /** Returns the next number of a delivery; the highest of all where there is none, or none that can be read. */
    private long following(long seq) {
        try (PreparedStatement select = source.prepareStatement("SELECT min(seq) FROM delivery WHERE seq > ?")) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                long next = row.getLong(1);
                return next > seq ? next : Long.MAX_VALUE;
            }
        } catch (SQLException _) {
            return Long.MAX_VALUE;
        }
    }

    private void deliveries(long from, long to) throws SQLException {
        long copied;
        try {
            copied = copy(from, to);
        } catch (Unreadable _) {
            if (unread >= MOST_UNREAD) {
                return;
            }
            if (from == to) {
                unread += Arrays.binarySearch(waiting, from) < 0 ? 1 : 0; // else the journal has it
            } else {
                long middle = (from + to) / 2;
                deliveries(from, middle);
                deliveries(middle + 1, to);
            }
            return;
        }
        read += copied;
    }

    /** A row of the damaged file makes no sense. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Exception cause) {
            super(cause);
        }
    }

    private long copy(long from, long to) throws SQLException, Unreadable {
        long copied = 0;
        long reached = 0;
        try (var transaction = Transaction.begin(fresh);
                PreparedStatement delivery = fresh.prepareStatement(DELIVERY);
                PreparedStatement content = fresh.prepareStatement(CONTENT);
                PreparedStatement select = source.prepareStatement(DELIVERIES)) {
            select.setLong(1, from);
            select.setLong(2, to);
            select.setLong(3, from == to ? 1 : Long.MAX_VALUE);
            try (ResultSet row = rows(select)) {
                for (; bind(row, delivery, content); copied++) {
                    if (delivery.executeUpdate() == 0) {
                        throw new Unreadable(new SQLException("a number stands twice, or a field is missing"));
                    }
                    content.executeUpdate();
                    reached = Math.max(reached, row.getLong("seq"));
                }
            }
            transaction.commit();
        }
        highest = Math.max(highest, reached);
        return copied;
    }

    private static ResultSet rows(PreparedStatement select) throws Unreadable {
        try {
            return select.executeQuery();
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    /** What cannot be read as a delivery, or has not the bytes that its row says, is no delivery any more. */
    private static boolean bind(ResultSet row, PreparedStatement delivery, PreparedStatement content)
            throws Unreadable {
        try {
            if (!row.next()) {
                return false;
            }
            Delivery whole = Columns.delivery(row);
            Columns.answer(row);
            if (whole.body().length() != row.getLong("bytes")) {
                throw new SQLException("the body is not as long as it was");
            }
            for (int i = 1; i <= FIELDS; i++) {
                Object value = row.getObject(i);
                if (value == null && i <= REQUIRED) {
                    throw new SQLException("a field is missing");
                }
                delivery.setObject(i, value);
            }
            content.setLong(1, row.getLong("seq"));
            content.setString(2, row.getString("headers"));
            content.setBytes(3, whole.body().bytes());
            return true;
        } catch (SQLException | RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    /** What was attached to deliveries comes along as far as it can be read in one go. */
    private void rows(String table, List<String> columns) {
        String names = String.join(", ", columns);
        try (var select = source.createStatement();
                ResultSet row = select.executeQuery("SELECT " + names + " FROM " + table);
                PreparedStatement insert = fresh.prepareStatement("INSERT OR IGNORE INTO " + table + " (" + names
                        + ") VALUES (?" + ", ?".repeat(columns.size() - 1) + ")")) {
            while (row.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    insert.setObject(i, row.getObject(i));
                }
                insert.executeUpdate();
            }
        } catch (SQLException _) {
            // the rest of it is lost: flags and outcomes matter less than deliveries
        }
    }

    private long number(String sql, long otherwise) {
        try (var statement = source.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return Math.max(otherwise, result.getLong(1));
        } catch (SQLException _) {
            return otherwise;
        }
    }
}
