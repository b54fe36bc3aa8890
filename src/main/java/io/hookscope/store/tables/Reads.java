package io.hookscope.store.tables;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Mark;
import io.hookscope.store.StoredDelivery;
import io.hookscope.store.Tally;
import io.hookscope.store.Unread;
import io.hookscope.store.file.Damage;
import io.hookscope.store.sql.Columns;
import io.hookscope.store.sql.HandlingColumns;
import io.hookscope.store.sql.Sql;
import io.hookscope.store.sql.WordSearch;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** Reads the session's tables: deliveries with their bytes, what belongs to them, and counts. Safe for use by many threads. */
public final class Reads implements AutoCloseable {

    private static final String DELIVERY = """
            SELECT d.*, c.headers, c.body FROM delivery d JOIN content c ON c.seq = d.seq WHERE d.seq = ?""";

    private static final String KEPT = """
            SELECT d.*, c.headers, c.body FROM delivery d JOIN content c ON c.seq = d.seq
            WHERE d.seq >= ? ORDER BY d.seq LIMIT ?""";

    /** With more bytes of bodies than this together, a page ends. */
    private static final long PAGE_BYTES = 1 << 20;

    private static final String ANSWER = "SELECT answer_status, answer_took, answer_why FROM delivery WHERE seq = ?";

    private final Readers readers;
    private final RowReads rows;

    /** Reads that file, on connections that it keeps for the next question. */
    public Reads(Path file) {
        this(new Readers(file));
    }

    private Reads(Readers readers) {
        this.readers = readers;
        this.rows = new RowReads(readers);
    }

    /** Reads that file and holds it open only meanwhile: who has the session open can put it in order at its end. */
    public static Reads lettingGo(Path file) {
        return new Reads(Readers.lettingGo(file));
    }

    /** Returns who reads rows. */
    public RowReads rows() {
        return rows;
    }

    /** Returns the delivery of that number with its bytes. */
    public Optional<Delivery> delivery(long seq) throws SQLException {
        return readers.first(DELIVERY, Reads::sound, seq);
    }

    /** Values that make no sense are damage too, which SQLite cannot tell. */
    private static Delivery sound(ResultSet row) throws SQLException {
        try {
            return Columns.delivery(row);
        } catch (RuntimeException e) {
            throw Damage.found("a delivery's row makes no sense", e);
        }
    }

    /** Returns the next deliveries from that number on, at most so many. */
    public List<StoredDelivery> kept(long from, int most) throws SQLException {
        return readers.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(KEPT)) {
                select.setLong(1, from);
                select.setInt(2, most);
                var page = new ArrayList<StoredDelivery>();
                try (ResultSet row = select.executeQuery()) {
                    for (long bytes = 0; bytes < PAGE_BYTES && row.next(); bytes += row.getLong("bytes")) {
                        page.add(new StoredDelivery(row.getLong("seq"), sound(row), Columns.answer(row)));
                    }
                }
                return page;
            }
        });
    }

    /** Returns what became of a delivery, oldest first, in a list of the caller's own. */
    public List<Handling> handlings(long seq) throws SQLException {
        return readers.list(HandlingColumns.SELECT, HandlingColumns::read, seq);
    }

    /** Returns which deliveries nobody looked at. */
    public Unread unread() throws SQLException {
        return readers.ask(UnreadTracker::read);
    }

    /** Counts everything but those. */
    public Tally tally(Tally.Frame frame, Set<Long> without) throws SQLException {
        return readers.ask(connection -> TallySql.read(connection, frame, without));
    }

    /** Returns all flags and notes. */
    public Map<Long, Mark> marks() throws SQLException {
        return readers.ask(Marks::read);
    }

    /** Returns the numbers of all deliveries, as far as a set of bits has room for them. */
    public BitSet numbers() throws SQLException {
        return readers.ask(connection -> {
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

    /** Returns what was answered to the delivery of that number. */
    public Optional<Answer> answer(long seq) throws SQLException {
        return readers.first(ANSWER, Columns::answer, seq);
    }

    /** Passes the numbers of deliveries with those words, newest first, until the taker has enough; returns up to where words are known. */
    public long words(Phrase phrase, LongPredicate taker) throws SQLException {
        return readers.ask(connection -> WordSearch.find(connection, phrase, taker));
    }

    /** Returns the highest number in the tables, of deleted deliveries too. */
    public long lastSeq() throws SQLException {
        return number(Index.LAST_SEQ);
    }

    /** Returns how many deliveries are in the tables. */
    public long count() throws SQLException {
        return number(Index.COUNT);
    }

    private long number(String sql) throws SQLException {
        return readers.ask(connection -> Sql.number(connection, sql));
    }

    @Override
    public void close() throws SQLException {
        readers.close();
    }
}
