package io.hookscope.store.tables;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.Derived;
import io.hookscope.store.sql.Columns;
import io.hookscope.store.sql.HandlingColumns;
import io.hookscope.store.sql.HeaderText;
import io.hookscope.store.sql.PreparedStatements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Puts rows into the session's tables and takes them out, within the transaction that is open. For one thread. */
public final class TableRows implements AutoCloseable {

    private final PreparedStatements preparedStatements;
    private final PreparedStatements.One delivery;
    private final PreparedStatements.One content;
    private final PreparedStatements.One answer;
    private final PreparedStatements.One derived;
    private final PreparedStatements.One handling;
    private final PreparedStatements.One known;
    private final PreparedStatements.One delete;

    /** Works on that connection, which stays its owner's. */
    public TableRows(Connection connection) {
        preparedStatements = new PreparedStatements(connection);
        delivery = preparedStatements.of("""
                INSERT INTO delivery (seq, received_at, method, target, protocol, remote, reception, reception_detail,
                  bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        content = preparedStatements.of("INSERT INTO content (seq, headers, body) VALUES (?, ?, ?)");
        answer = preparedStatements.of(
                "UPDATE delivery SET answer_status = ?, answer_took = ?, answer_why = ? WHERE seq = ?");
        derived = preparedStatements.of("INSERT OR REPLACE INTO derived (" + Columns.DERIVED + ") VALUES (?"
                + ", ?".repeat(Columns.DERIVED_COUNT - 1) + ")");
        handling = preparedStatements.of(HandlingColumns.INSERT);
        known = preparedStatements.of("SELECT 1 FROM delivery WHERE seq = ?");
        delete = preparedStatements.of("DELETE FROM delivery WHERE seq = ?");
    }

    /** Puts a delivery in, with its content. */
    public void insert(long seq, Delivery arrived) throws SQLException {
        PreparedStatement delivery = this.delivery.get();
        PreparedStatement content = this.content.get();
        delivery.setLong(1, seq);
        delivery.setLong(2, ChronoUnit.MICROS.between(Instant.EPOCH, arrived.receivedAt()));
        delivery.setString(3, arrived.method());
        delivery.setString(4, arrived.target());
        delivery.setString(5, arrived.protocol());
        delivery.setString(6, arrived.remote());
        delivery.setString(7, Columns.reception(arrived.reception()));
        delivery.setString(8, Columns.detail(arrived.reception()));
        delivery.setInt(9, arrived.body().length());
        delivery.executeUpdate();
        content.setLong(1, seq);
        content.setString(2, HeaderText.of(arrived.headers()));
        content.setBytes(3, arrived.body().bytes());
        content.executeUpdate();
    }

    /** Puts what was answered to a delivery into its row; does nothing where there is none. */
    void answer(long seq, Answer given) throws SQLException {
        PreparedStatement answer = this.answer.get();
        answer.setInt(1, given.status());
        answer.setLong(2, given.took().toNanos());
        answer.setString(3, given.why());
        answer.setLong(4, seq);
        answer.executeUpdate();
    }

    /** Puts in what was read and concluded of a delivery, instead of what was before. */
    void derive(long seq, Derived facts) throws SQLException {
        Columns.bind(derived.get(), seq, facts.summary(), facts.conclusion());
        derived.get().executeUpdate();
    }

    /** Puts in what became of a replay or a forward. */
    void handle(Handling one) throws SQLException {
        HandlingColumns.bind(handling.get(), one);
        handling.get().executeUpdate();
    }

    /** Whether there is a delivery of that number. */
    public boolean has(long seq) throws SQLException {
        known.get().setLong(1, seq);
        try (var row = known.get().executeQuery()) {
            return row.next();
        }
    }

    /** Takes a delivery out and, by triggers, all that belongs to it; returns how many there were, 1 or 0. */
    public int delete(long seq) throws SQLException {
        delete.get().setLong(1, seq);
        return delete.get().executeUpdate();
    }

    /** To be called when any of it has failed: each statement is prepared anew. */
    void renew() {
        preparedStatements.close();
    }

    @Override
    public void close() {
        preparedStatements.close();
    }
}
