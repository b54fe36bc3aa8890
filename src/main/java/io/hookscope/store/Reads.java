package io.hookscope.store;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.words.Phrase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the session's tables, each caller on a connection of its own. Safe for use by many threads. */
final class Reads implements AutoCloseable {

    private static final int PAGE = 2000;

    private static final String ROWS = """
            SELECT d.seq AS number, d.received_at, d.method, d.target, d.remote, d.reception, d.reception_detail, d.bytes,
              d.answer_status, d.answer_took, d.answer_why, f.*
            FROM delivery d LEFT JOIN derived f ON f.seq = d.seq
            WHERE d.seq >= ? ORDER BY d.seq LIMIT\s""" + PAGE;

    private static final String READ = """
            SELECT d.seq AS number, d.received_at, d.method, d.target, d.remote, d.reception, d.reception_detail, d.bytes,
              d.answer_status, d.answer_took, d.answer_why, f.*
            FROM delivery d JOIN derived f ON f.seq = d.seq
            WHERE d.seq >= ? AND d.seq < ? AND f.reading_version =\s""" + Columns.READING_VERSION + " ORDER BY d.seq ";

    private static final String KIN = Stream.of("sendout_id", "event_id", "group_id", "redemption_id", "order_id")
            .map(id -> "SELECT * FROM (SELECT seq FROM derived WHERE " + id + " = (SELECT " + id
                    + " FROM derived WHERE seq = ?1) ORDER BY seq LIMIT 100)")
            .collect(Collectors.joining(" UNION ", "SELECT ?1 UNION ", " ORDER BY 1"));

    private static final String UNREAD = """
            SELECT d.seq FROM delivery d LEFT JOIN derived f ON f.seq = d.seq
            WHERE d.seq >= ? AND d.seq < ? AND (f.seq IS NULL OR f.reading_version <>\s""" + Columns.READING_VERSION
            + ") ORDER BY d.seq";

    /** All numbers as one text: to ask for them one by one takes longer than finding them. */
    private static final String WORDS = "SELECT group_concat(rowid, ' ') FROM words WHERE words MATCH ?";

    private static final String DELIVERY = """
            SELECT d.*, c.headers, c.body FROM delivery d JOIN content c ON c.seq = d.seq WHERE d.seq = ?""";

    private static final String KEPT = """
            SELECT d.*, c.headers, c.body FROM delivery d JOIN content c ON c.seq = d.seq
            WHERE d.seq >= ? ORDER BY d.seq LIMIT ?""";

    /** With more bytes of bodies than this together, a page ends. */
    private static final long PAGE_BYTES = 1 << 20;

    private static final String ANSWER = "SELECT answer_status, answer_took, answer_why FROM delivery WHERE seq = ?";

    private final Path file;
    private final int mostIdle;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Reads(Path file) {
        this(file, Integer.MAX_VALUE);
    }

    private Reads(Path file, int mostIdle) {
        this.file = file;
        this.mostIdle = mostIdle;
    }

    /** Reads that hold the file open only while they read: who has the session open can put it in order at its end. */
    static Reads lettingGo(Path file) {
        return new Reads(file, 0);
    }

    /** A row of the tables, and whether what was derived of it is there and of today's version. */
    record Stored(Row row, boolean read) {}

    /** Returns the next rows from that number on, a page of them, in order. */
    List<Stored> page(long from) throws SQLException {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ROWS)) {
                select.setLong(1, from);
                var rows = new ArrayList<Stored>();
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        rows.add(stored(result));
                    }
                }
                return rows;
            }
        });
    }

    /** Returns rows below that number of which all is derived, the newest first. */
    List<Row> earlier(long before, int most) throws SQLException {
        return read(READ + "DESC LIMIT ?", 0, before, most);
    }

    /** Returns rows of which all is derived, in order of number. */
    List<Row> between(long from, long before, int most) throws SQLException {
        return read(READ + "LIMIT ?", from, before, most);
    }

    private List<Row> read(String sql, long from, long before, int most) throws SQLException {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, from);
                select.setLong(2, before);
                select.setInt(3, most);
                var rows = new ArrayList<Row>();
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        rows.add(stored(result).row());
                    }
                }
                return rows;
            }
        });
    }

    /** Returns the rows that share an identifier with that one, itself included, in order of number. */
    List<Row> kin(long seq) throws SQLException {
        List<Long> numbers = with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(KIN)) {
                select.setLong(1, seq);
                return numbers(select);
            }
        });
        var rows = new ArrayList<Row>();
        for (long number : numbers) {
            rows.addAll(between(number, number + 1, 1));
        }
        return rows;
    }

    private static List<Long> numbers(PreparedStatement select) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                numbers.add(result.getLong(1));
            }
        }
        return numbers;
    }

    /** Returns the numbers in between of deliveries of which nothing was derived by today's way of reading. */
    List<Long> unread(long from, long before) throws SQLException {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(UNREAD)) {
                select.setLong(1, from);
                select.setLong(2, before);
                return numbers(select);
            }
        });
    }

    private static Stored stored(ResultSet row) throws SQLException {
        boolean read = row.getInt("reading_version") == Columns.READING_VERSION;
        long seq = row.getLong("number");
        return new Stored(
                new Row(seq, instant(row), row.getString("method"), row.getString("target"), row.getString("remote"),
                        Columns.reception(row), row.getLong("bytes"), read ? Columns.summary(row) : Waiting.NO_SUMMARY,
                        Columns.answer(row), read ? Columns.conclusion(row) : null),
                read);
    }

    Optional<Delivery> delivery(long seq) throws SQLException {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DELIVERY)) {
                select.setLong(1, seq);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(delivery(row)) : Optional.empty();
                }
            }
        });
    }

    /** Returns the next deliveries from that number on, at most so many. */
    List<Kept> kept(long from, int most) throws SQLException {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(KEPT)) {
                select.setLong(1, from);
                select.setInt(2, most);
                var page = new ArrayList<Kept>();
                try (ResultSet row = select.executeQuery()) {
                    for (long bytes = 0; bytes < PAGE_BYTES && row.next(); bytes += row.getLong("bytes")) {
                        page.add(new Kept(row.getLong("seq"), delivery(row), Columns.answer(row)));
                    }
                }
                return page;
            }
        });
    }

    /** Returns what became of a delivery, oldest first, in a list of the caller's own. */
    List<Handling> handlings(long seq) throws SQLException {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(HandlingColumns.SELECT)) {
                select.setLong(1, seq);
                var found = new ArrayList<Handling>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(HandlingColumns.read(row));
                    }
                }
                return found;
            }
        });
    }

    Unread unread() throws SQLException {
        return with(Looks::read);
    }

    /** Counts everything but those. */
    Tally tally(Tally.Frame frame, Set<Long> without) throws SQLException {
        return with(connection -> TallySql.read(connection, frame, without));
    }

    /** Returns all flags and notes. */
    Map<Long, Mark> marks() throws SQLException {
        return with(Marks::read);
    }

    /** Returns the numbers of all deliveries, as far as a set of bits has room for them. */
    BitSet numbers() throws SQLException {
        return with(connection -> {
            var numbers = new BitSet();
            try (var statement = connection.createStatement();
                    ResultSet row = statement
                            .executeQuery("SELECT seq FROM delivery WHERE seq < " + Integer.MAX_VALUE)) {
                while (row.next()) {
                    numbers.set((int) row.getLong(1));
                }
            }
            return numbers;
        });
    }

    Optional<Answer> answer(long seq) throws SQLException {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ANSWER)) {
                select.setLong(1, seq);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.ofNullable(Columns.answer(row)) : Optional.empty();
                }
            }
        });
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(instant(row), row.getString("method"), row.getString("target"), row.getString("protocol"),
                row.getString("remote"), HeaderText.read(row.getString("headers")), Body.of(row.getBytes("body")),
                Columns.reception(row));
    }

    /** Passes the numbers of deliveries with those words, newest first, until the taker has enough; returns up to where words are known. */
    long words(Phrase phrase, LongPredicate taker) throws SQLException {
        return with(connection -> {
            try (var statement = connection.createStatement();
                    PreparedStatement select = connection.prepareStatement(WORDS)) {
                long upTo;
                try (ResultSet known = statement.executeQuery(WordIndex.UP_TO)) {
                    upTo = known.getLong(1);
                }
                // words have no quotation mark in them
                select.setString(1, "\"" + phrase.words() + "\" *");
                try (ResultSet found = select.executeQuery()) {
                    byte[] numbers = found.getBytes(1);
                    if (numbers != null) {
                        NumberList.newestFirst(numbers, taker);
                    }
                }
                return upTo;
            }
        });
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Instant.EPOCH.plus(row.getLong("received_at"), ChronoUnit.MICROS);
    }

    /** Returns the number that the statement selects. */
    long number(String sql) throws SQLException {
        return with(connection -> {
            try (var statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
                return result.getLong(1);
            }
        });
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T with(Question<T> question) throws SQLException {
        if (closed) {
            throw new SQLException("the session is closed");
        }
        @Nullable
        Connection connection = idle.poll();
        if (connection == null) {
            connection = Connections.reading(file);
        }
        try {
            return question.ask(connection);
        } finally {
            if (mostIdle == 0) {
                connection.close();
            } else {
                idle.add(connection);
            }
            if (closed) {
                close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
