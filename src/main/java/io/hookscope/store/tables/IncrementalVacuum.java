package io.hookscope.store.tables;

import io.hookscope.store.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** The room that deliveries leave in the session's file, which goes back to the disk in small steps. For the indexer's thread. */
final class IncrementalVacuum {

    /** Pages given back in one transaction. */
    private static final int PAGES = 512;
    private static final String FREE = "PRAGMA freelist_count";

    private final Connection connection;
    private final Index index;
    /** Whether deliveries may have left since room was given back: an earlier run ended before it came to that. */
    private boolean made;
    /** Whether words of deliveries that have left may still take room. */
    private boolean wordsStale;
    private boolean shortening;

    IncrementalVacuum(Connection connection, Index index) throws SQLException {
        this.connection = connection;
        this.index = index;
        this.made = Sql.number(connection, FREE) > Sql.number(connection, "PRAGMA page_count") / 8;
    }

    /** Some have left. */
    void made() {
        made = true;
        wordsStale = true;
    }

    /**
     * The search index keeps words of what has left until it is merged. Were that not done first, more would leave than a
     * limit of bytes asks for; for the same reason no more leaves at once than half of what seems to be needed.
     */
    boolean mergeWords() throws SQLException {
        if (!wordsStale) {
            return false;
        }
        long before = Sql.number(connection, "SELECT total_changes()");
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO words (words, rank) VALUES ('merge', 500)");
        }
        wordsStale = Sql.number(connection, "SELECT total_changes()") - before >= 2; // else there was nothing to merge
        return wordsStale;
    }

    /** Returns how much of the file is in use. */
    long usedBytes() throws SQLException {
        return (Sql.number(connection, "PRAGMA page_count") - Sql.number(connection, FREE))
                * Sql.number(connection, "PRAGMA page_size");
    }

    /** Shortens the file once an eighth of it is free, until a sixteenth is: what the next deliveries need stays. */
    boolean giveBack() throws SQLException {
        if (!made) {
            return false;
        }
        long pages = Sql.number(connection, "PRAGMA page_count");
        long free = Sql.number(connection, FREE);
        shortening = shortening
                ? free > pages / 16
                : free > pages / 8 && Sql.number(connection, "PRAGMA auto_vacuum") == 2;
        if (shortening) {
            shorten(Math.min(PAGES, free - pages / 16));
            shortening = Sql.number(connection, FREE) < free;
        }
        if (!shortening) {
            made = false;
            index.checkpoint();
        }
        return shortening;
    }

    /** With this call the driver runs the statement to its end; with others it would stop after one page. */
    private void shorten(long pages) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA incremental_vacuum(" + pages + ")");
        }
    }
}
