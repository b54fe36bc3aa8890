package io.hookscope.store.tables;

import io.hookscope.store.file.Connections;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Asks the session's tables, each question on a connection that no other has at that moment. Safe for use by many threads. */
final class Readers implements AutoCloseable {

    private final Path file;
    private final boolean keeping;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Readers that keep their connections for the next question. */
    Readers(Path file) {
        this(file, true);
    }

    private Readers(Path file, boolean keeping) {
        this.file = file;
        this.keeping = keeping;
    }

    /** Readers that hold the file open only while they read: who has the session open can put it in order at its end. */
    static Readers lettingGo(Path file) {
        return new Readers(file, false);
    }

    /** What is asked of the tables. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** Makes something of the line at which a result stands. */
    interface Line<T extends @Nullable Object> {
        T read(ResultSet line) throws SQLException;
    }

    <T> T ask(Question<T> question) throws SQLException {
        if (closed) {
            throw new SQLException("the session is closed");
        }
        @Nullable
        Connection connection = idle.poll();
        if (connection == null) {
            connection = Connections.reading(file);
        }
        try {
            return question.ask(connection);
        } finally {
            if (keeping) {
                idle.add(connection);
            } else {
                connection.close();
            }
            if (closed) {
                close();
            }
        }
    }

    /** Returns all that the statement selects with those values, in a list of the caller's own. */
    <T> List<T> list(String sql, Line<T> line, long... values) throws SQLException {
        return ask(connection -> {
            try (PreparedStatement select = prepare(connection, sql, values);
                    ResultSet result = select.executeQuery()) {
                var all = new ArrayList<T>();
                while (result.next()) {
                    all.add(line.read(result));
                }
                return all;
            }
        });
    }

    /** Returns the first of what the statement selects with those values; empty when there is none, or nothing in it. */
    <T> Optional<T> first(String sql, Line<@Nullable T> line, long... values) throws SQLException {
        return ask(connection -> {
            try (PreparedStatement select = prepare(connection, sql, values);
                    ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.ofNullable(line.read(result)) : Optional.empty();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, long... values) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            select.setLong(i + 1, values[i]);
        }
        return select;
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
