package io.hookscope.store.tables;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.store.Row;
import io.hookscope.store.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads rows from the session's tables: deliveries without their bytes, with what was derived of them. Thread-safe. */
public final class RowReads {

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
            WHERE d.seq >= ? AND d.seq < ? AND f.reading_version <=\s""" + Columns.READING_VERSION + " ORDER BY d.seq ";

    private static final String KIN = Stream.of("sendout_id", "event_id", "group_id", "redemption_id", "order_id")
            .map(id -> "SELECT * FROM (SELECT seq FROM derived WHERE " + id + " = (SELECT " + id
                    + " FROM derived WHERE seq = ?1) ORDER BY seq LIMIT 100)")
            .collect(Collectors.joining(" UNION ", "SELECT ?1 UNION ", " ORDER BY 1"));

    private static final String UNREAD = """
            SELECT d.seq FROM delivery d LEFT JOIN derived f ON f.seq = d.seq
            WHERE d.seq >= ? AND d.seq < ? AND (f.seq IS NULL OR f.reading_version <>\s""" + Columns.READING_VERSION
            + ") ORDER BY d.seq";

    private static final Logger LOG = LoggerFactory.getLogger(RowReads.class);

    private final Readers readers;

    RowReads(Readers readers) {
        this.readers = readers;
    }

    /** Returns the next rows from that number on, a page of them, in order. */
    public List<StoredRow> page(long from) throws SQLException {
        return readers.list(ROWS, RowReads::stored, from);
    }

    /** Returns rows below that number of which all is derived, by an older way of reading too, the newest first. */
    public List<Row> earlier(long before, int most) throws SQLException {
        return readers.list(READ + "DESC LIMIT ?", row -> stored(row).row(), 0, before, most);
    }

    /** Returns rows of which all is derived, by an older way of reading too, in order of number. */
    public List<Row> between(long from, long before, int most) throws SQLException {
        return readers.list(READ + "LIMIT ?", row -> stored(row).row(), from, before, most);
    }

    /** Returns the rows that share an identifier with that one, itself included, in order of number. */
    public List<Row> kin(long seq) throws SQLException {
        var rows = new ArrayList<Row>();
        for (long number : readers.list(KIN, row -> row.getLong(1), seq)) {
            rows.addAll(between(number, number + 1, 1));
        }
        return rows;
    }

    /** Returns the numbers in between of deliveries of which nothing was derived by today's way of reading. */
    public List<Long> unread(long from, long before) throws SQLException {
        return readers.list(UNREAD, row -> row.getLong(1), from, before);
    }

    private static StoredRow stored(ResultSet row) throws SQLException {
        int version = row.getInt("reading_version"); // 0 where nothing was derived
        boolean known = version > 0 && version <= Columns.READING_VERSION; // of a later one nobody knows the words here
        Answer answer = Columns.answer(row);
        var bare = new Row(row.getLong("number"), Columns.receivedAt(row), row.getString("method"),
                row.getString("target"), row.getString("remote"), reception(row), row.getLong("bytes"),
                StoredRow.NO_SUMMARY, answer, null);
        return known ? derived(bare, row, version) : new StoredRow(bare, false);
    }

    /** What was derived and makes no sense can be derived again: it hides neither its delivery nor any other. */
    private static StoredRow derived(Row bare, ResultSet row, int version) throws SQLException {
        try {
            Row whole = new Row(bare.seq(), bare.receivedAt(), bare.method(), bare.target(), bare.remote(),
                    bare.reception(), bare.bytes(), Columns.summary(row), bare.answer(), Columns.conclusion(row));
            return new StoredRow(whole, version == Columns.READING_VERSION);
        } catch (RuntimeException e) {
            LOG.debug("what was derived of delivery {} makes no sense", bare.seq(), e);
            return new StoredRow(bare, false);
        }
    }

    /** That it makes no sense is told when the delivery itself is read. */
    private static Reception reception(ResultSet row) throws SQLException {
        try {
            return Columns.reception(row);
        } catch (RuntimeException e) {
            LOG.debug("how a delivery was received makes no sense", e);
            return Reception.WHOLE;
        }
    }
}
