package io.hookscope.store;

import io.hookscope.store.journal.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/** Opens a session file for SQLite, in the few ways there are. Without state. */
final class Connections {

    private Connections() {}

    /** Makes the file with its tables if it is missing; it appears under its name only when it is complete. */
    static void create(Path file, byte[] identity) throws IOException, SQLException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.file(fresh);
        try (Connection connection = open(fresh); var statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = 8192");
            statement.execute("PRAGMA application_id = " + SessionHeader.APPLICATION_ID);
            Schema.migrate(connection);
            statement.execute("INSERT INTO session (key, value) VALUES ('identity', '"
                    + HexFormat.of().formatHex(identity) + "')");
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Brings an existing file up to date and returns the identity that its journal carries. */
    static byte[] upgrade(Path file) throws SQLException {
        try (Connection connection = open(file); var statement = connection.createStatement()) {
            Schema.migrate(connection);
            try (var result = statement.executeQuery("SELECT value FROM session WHERE key = 'identity'")) {
                return HexFormat.of().parseHex(result.getString(1));
            }
        }
    }

    /** The one connection that writes: each commit is synced, checkpoints are asked for, never automatic. */
    static Connection writing(Path file) throws SQLException {
        Connection connection = open(file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
        }
        return connection;
    }

    /** A connection that only reads. */
    static Connection reading(Path file) throws SQLException {
        Connection connection = open(file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    private static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
        }
        return connection;
    }
}
