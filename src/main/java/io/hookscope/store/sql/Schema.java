package io.hookscope.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a session and the steps from each version to the next. Without state. */
public final class Schema {

    /** Each step takes the tables from version i to i + 1; steps that were released are never edited. */
    private static final List<List<String>> STEPS = List.of(List.of("""
            CREATE TABLE session (
              key TEXT PRIMARY KEY,
              value
            ) WITHOUT ROWID""", """
            CREATE TABLE delivery (
              seq INTEGER PRIMARY KEY AUTOINCREMENT,
              received_at INTEGER NOT NULL, -- microseconds since 1970-01-01T00:00Z
              method TEXT NOT NULL,
              target TEXT NOT NULL,
              protocol TEXT NOT NULL,
              remote TEXT NOT NULL,
              reception TEXT NOT NULL, -- whole, too-large or cut-short
              reception_detail TEXT, -- the limit in bytes, or the reason
              bytes INTEGER NOT NULL,
              answer_status INTEGER,
              answer_took INTEGER, -- nanoseconds
              answer_why TEXT
            )""", """
            CREATE TABLE content (
              seq INTEGER PRIMARY KEY,
              headers TEXT NOT NULL, -- JSON: [[name, value], …], one character a byte
              body BLOB NOT NULL
            )""", """
            CREATE TABLE derived (
              seq INTEGER PRIMARY KEY,
              reading_version INTEGER NOT NULL,
              shape TEXT NOT NULL,
              event TEXT NOT NULL,
              label TEXT NOT NULL,
              outcome TEXT NOT NULL,
              code TEXT,
              campaign TEXT,
              customer TEXT,
              order_total TEXT, -- exact decimal in the smallest unit
              discount TEXT, -- exact decimal in discount_unit
              discount_unit TEXT NOT NULL,
              sendout_id TEXT,
              event_id TEXT,
              source_id TEXT,
              target_url TEXT,
              group_id TEXT,
              redemption_id TEXT,
              parent_id TEXT,
              order_id TEXT,
              tracking_id TEXT,
              project_id TEXT,
              created_at TEXT, -- ISO 8601
              signature TEXT,
              signature_label TEXT,
              errors INTEGER,
              warnings INTEGER,
              notices INTEGER,
              attempt INTEGER,
              digest INTEGER NOT NULL DEFAULT 0, -- of the body's bytes
              replay_of TEXT,
              stack_total INTEGER NOT NULL DEFAULT 0,
              stacked TEXT -- redemption ids of the stack, one a line
            )""", "CREATE INDEX derived_sendout ON derived (sendout_id) WHERE sendout_id IS NOT NULL",
            "CREATE INDEX derived_event ON derived (event_id) WHERE event_id IS NOT NULL",
            "CREATE INDEX derived_group ON derived (group_id) WHERE group_id IS NOT NULL",
            "CREATE INDEX derived_redemption ON derived (redemption_id) WHERE redemption_id IS NOT NULL",
            "CREATE INDEX derived_order ON derived (order_id) WHERE order_id IS NOT NULL"), List.of("""
            CREATE TABLE handling (
              id INTEGER PRIMARY KEY,
              seq INTEGER NOT NULL,
              at INTEGER NOT NULL, -- microseconds since 1970-01-01T00:00Z
              kind TEXT NOT NULL, -- forward or replay
              change TEXT NOT NULL, -- none, signed or unsigned
              target TEXT NOT NULL,
              took INTEGER NOT NULL, -- nanoseconds
              status INTEGER, -- null when there was no answer
              headers TEXT, -- JSON: [[name, value], …], one character a byte
              body BLOB,
              extent TEXT, -- whole or cut
              failure TEXT,
              sentence TEXT
            )""", "CREATE INDEX handling_seq ON handling (seq)", """
            CREATE TRIGGER handling_goes AFTER DELETE ON delivery BEGIN
              DELETE FROM handling WHERE seq = old.seq;
            END"""), List.of("""
            CREATE VIRTUAL TABLE words USING fts5 ( -- rowid is seq; the words come cut and in lower case
              text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '-_.@'"
            )""", """
            CREATE TRIGGER words_go AFTER DELETE ON delivery BEGIN
              DELETE FROM words WHERE rowid = old.seq;
            END"""), List.of("""
            CREATE TABLE mark (
              seq INTEGER PRIMARY KEY,
              flagged INTEGER NOT NULL, -- 0 or 1
              note TEXT NOT NULL
            )""", """
            CREATE TRIGGER delivery_goes AFTER DELETE ON delivery BEGIN
              DELETE FROM content WHERE seq = old.seq;
              DELETE FROM derived WHERE seq = old.seq;
              DELETE FROM mark WHERE seq = old.seq;
            END"""));

    private static final Set<String> OURS = STEPS.stream().flatMap(List::stream).collect(Collectors.toSet());

    /** The version that this program writes. */
    public static final int VERSION = STEPS.size();

    private Schema() {}

    /** Brings the tables up to {@link #VERSION}, each step in one transaction. */
    public static void migrate(Connection connection) throws SQLException {
        for (int version = version(connection); version < VERSION; version++) {
            step(connection, version);
        }
    }

    /**
     * Whether the tables of its version, and of no later one, are described as in their steps; other tools may have added
     * some, but nothing that acts where we write: a trigger of somebody else's could undo what was acknowledged.
     */
    public static boolean isWhole(Connection connection) throws SQLException {
        var described = new HashSet<String>();
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL")) {
            while (result.next()) {
                described.add(result.getString("sql"));
                if (result.getString("type").equals("trigger") && !OURS.contains(result.getString("sql"))) {
                    return false;
                }
            }
        }
        int version = Math.clamp(version(connection), 0, VERSION);
        return STEPS.subList(0, version).stream().allMatch(described::containsAll)
                && STEPS.subList(version, VERSION).stream().flatMap(List::stream).noneMatch(described::contains);
    }

    private static void step(Connection connection, int from) throws SQLException {
        try (var transaction = Transaction.begin(connection); Statement statement = connection.createStatement()) {
            for (String sql : STEPS.get(from)) {
                statement.execute(sql);
            }
            statement.execute("PRAGMA user_version = " + (from + 1));
            transaction.commit();
        }
    }

    /** Returns the version of the tables that are there; 0 of a file without any. */
    public static int version(Connection connection) throws SQLException {
        return (int) Sql.number(connection, "PRAGMA user_version");
    }
}
