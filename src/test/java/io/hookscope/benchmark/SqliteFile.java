package io.hookscope.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

/** A SQLite table that takes each group in one synced transaction (WAL, FULL, pages of 8 KiB). For one thread. */
final class SqliteFile implements GroupCommit.Store {

    private final Connection connection;

    SqliteFile(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = 8192");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE delivery (number INTEGER PRIMARY KEY, body BLOB)");
        }
        connection.setAutoCommit(false);
    }

    @Override
    public void write(List<GroupCommit.Stored> group) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO delivery VALUES (?, ?)")) {
            for (GroupCommit.Stored one : group) {
                insert.setInt(1, Request.number(one.target()));
                insert.setBytes(2, one.body());
                insert.executeUpdate();
            }
        }
        connection.commit();
    }

    /** Returns the numbers in the table. */
    static BitSet numbers(Path file) throws SQLException {
        var numbers = new BitSet();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery("SELECT number FROM delivery")) {
            while (rows.next()) {
                numbers.set(rows.getInt(1));
            }
        }
        return numbers;
    }
}
