package io.hookscope.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Reads and changes a session's file as any SQLite tool does. */
public final class SqliteTool {

    private SqliteTool() {}

    /** Executes those statements, one after the other, each for itself. */
    public static void run(Path file, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the number that the query finds. */
    public static long number(Path file, String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.getLong(1);
        }
    }
}
