package io.hookscope.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs a statement that is run once. Stateless. */
public final class Sql {

    private Sql() {}

    /** Runs it. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns the number that it selects. */
    public static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            return result.getLong(1);
        }
    }
}
