package io.hookscope.store.sql;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How what became of a delivery stands in columns, there and back. Without state. */
public final class HandlingColumns {

    /** Selects what became of the delivery of a number, oldest first. */
    public static final String SELECT = "SELECT * FROM handling WHERE seq = ? ORDER BY id";

    /** Puts one in. */
    public static final String INSERT = """
            INSERT INTO handling (seq, at, kind, change, target, took, status, headers, body, extent, failure, sentence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private HandlingColumns() {}

    /** Binds all of {@link #INSERT}. */
    public static void bind(PreparedStatement into, Handling handling) throws SQLException {
        SendOutcome outcome = handling.outcome();
        var answered = outcome instanceof SendOutcome.Answered a ? a : null;
        var failed = outcome instanceof SendOutcome.Failed f ? f : null;
        @Nullable
        Object[] values = {handling.seq(), ChronoUnit.MICROS.between(Instant.EPOCH, handling.at()),
                Columns.word(handling.kind()), Columns.word(handling.change()), handling.target(),
                outcome.took().toNanos(),
                answered == null ? null : answered.status(),
                answered == null ? null : HeaderText.of(answered.headers()),
                answered == null ? null : answered.body().bytes(),
                answered == null ? null : Columns.word(answered.extent()),
                failed == null ? null : failed.failure().word(), failed == null ? null : failed.sentence()};
        for (int i = 0; i < values.length; i++) {
            into.setObject(i + 1, values[i]);
        }
    }

    /** Values that make no sense fail as a row that cannot be read. */
    public static Handling read(ResultSet row) throws SQLException {
        try {
            return handling(row);
        } catch (RuntimeException e) {
            throw new SQLException("an outcome's row makes no sense", e);
        }
    }

    private static Handling handling(ResultSet row) throws SQLException {
        return new Handling(row.getLong("seq"), Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS),
                Handling.Kind.valueOf(Columns.constant(row.getString("kind"))),
                Handling.Change.valueOf(Columns.constant(row.getString("change"))), row.getString("target"),
                outcome(row));
    }

    private static SendOutcome outcome(ResultSet row) throws SQLException {
        Duration took = Duration.ofNanos(row.getLong("took"));
        String failure = row.getString("failure");
        return failure == null
                ? new SendOutcome.Answered(row.getInt("status"), HeaderText.read(row.getString("headers")),
                        Body.of(row.getBytes("body")),
                        SendOutcome.Extent.valueOf(Columns.constant(row.getString("extent"))), took)
                : new SendOutcome.Failed(SendOutcome.Failure.valueOf(Columns.constant(failure)),
                        row.getString("sentence"),
                        took);
    }
}
