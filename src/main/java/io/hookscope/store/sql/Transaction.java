package io.hookscope.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One transaction, begun and ended in SQL. A full disk makes SQLite end a transaction by itself, after which the driver's
 * own bookkeeping would let the next statements run without one. For one thread.
 */
public final class Transaction implements AutoCloseable {

    private final Connection connection;
    private boolean committed;

    private Transaction(Connection connection) {
        this.connection = connection;
    }

    /** Begins one that writes; waits for whoever writes at the moment, within the connection's patience. */
    public static Transaction begin(Connection connection) throws SQLException {
        Sql.execute(connection, "BEGIN IMMEDIATE");
        return new Transaction(connection);
    }

    /** What is read until it is closed is of one moment. */
    public static Transaction beginReading(Connection connection) throws SQLException {
        Sql.execute(connection, "BEGIN");
        return new Transaction(connection);
    }

    /** Keeps all that was written since the beginning. */
    public void commit() throws SQLException {
        Sql.execute(connection, "COMMIT");
        committed = true;
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() {
        if (!committed) {
            try {
                Sql.execute(connection, "ROLLBACK");
            } catch (SQLException _) {
                // SQLite has rolled back by itself
            }
        }
    }
}
