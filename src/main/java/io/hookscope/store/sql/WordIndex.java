package io.hookscope.store.sql;

import io.hookscope.event.words.FullText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the table in which words are searched, behind the other tables and in small portions. What a crash takes from it is
 * read again from the deliveries. For one thread.
 */
public final class WordIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WordIndex.class);

    /**
     * Another key than {@code words_up_to}, which counted words whose letters had more than one form left, and than
     * {@code words_folded_up_to}, which counted words with halves of letters and did not tell where a body goes on, and than
     * {@code words_whole_up_to}, which counted words with marks apart from their letters.
     */
    private static final String KEY = "'words_composed_up_to'";

    /** Up to where the words of all deliveries are in the table. */
    static final String UP_TO = "SELECT coalesce(max(value), 0) FROM session WHERE key = " + KEY;

    private static final String REMEMBER = "INSERT OR REPLACE INTO session (key, value) VALUES (" + KEY + ", ?)";
    private static final String FORGET_ALL = "INSERT INTO words (words) VALUES ('delete-all')";
    private static final String NEXT = """
            SELECT d.*, c.headers, c.body FROM delivery d JOIN content c ON c.seq = d.seq
            WHERE d.seq > ? ORDER BY d.seq LIMIT 200""";
    /** A portion of this many characters takes some tens of milliseconds. */
    private static final int PORTION = 500_000;

    private final Connection connection;
    private final PreparedStatements preparedStatements;
    private final PreparedStatements.One insert;
    private final PreparedStatements.One remember;
    private long upTo;

    /** Goes on where an earlier one stopped; the connection stays its owner's. */
    public WordIndex(Connection connection) throws SQLException {
        this.connection = connection;
        preparedStatements = new PreparedStatements(connection);
        insert = preparedStatements.of("INSERT INTO words (rowid, text) VALUES (?, ?)");
        remember = preparedStatements.of(REMEMBER);
        upTo = Sql.number(connection, UP_TO);
    }

    /** Takes the next portion in; returns whether there was one. */
    public boolean step() throws SQLException {
        Map<Long, FullText> texts = next();
        if (texts.isEmpty()) {
            return false;
        }
        long reached = upTo;
        // not synced by itself: the next transaction of the other tables is, and all before it with it
        Sql.execute(connection, "PRAGMA synchronous = NORMAL");
        try (var transaction = Transaction.begin(connection)) {
            if (upTo == 0) {
                // what an earlier version of this program cut by another rule
                Sql.execute(connection, FORGET_ALL);
            }
            for (var text : texts.entrySet()) {
                reached = text.getKey();
                insert.get().setLong(1, reached);
                insert.get().setString(2, text.getValue().words());
                insert.get().executeUpdate();
            }
            remember.get().setLong(1, reached);
            remember.get().executeUpdate();
            transaction.commit();
            upTo = reached;
        } catch (SQLException e) {
            preparedStatements.close();
            throw e;
        } finally {
            Sql.execute(connection, "PRAGMA synchronous = FULL");
        }
        return true;
    }

    private Map<Long, FullText> next() throws SQLException {
        var texts = new LinkedHashMap<Long, FullText>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setLong(1, upTo);
            try (ResultSet row = select.executeQuery()) {
                for (int characters = 0; characters < PORTION && row.next();) {
                    FullText text = text(row);
                    characters += text.words().length();
                    texts.put(row.getLong("seq"), text);
                }
            }
        }
        return texts;
    }

    /** A row that another program, or the disk, has spoilt has no words, and keeps nobody else's from being found. */
    private static FullText text(ResultSet row) throws SQLException {
        try {
            return FullText.of(Columns.delivery(row));
        } catch (RuntimeException e) {
            LOG.warn("Delivery {} cannot be read for its words", row.getLong("seq"), e);
            return new FullText("");
        }
    }

    @Override
    public void close() {
        preparedStatements.close();
    }
}
