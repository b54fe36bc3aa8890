package io.hookscope.store.file;

import io.hookscope.files.OwnerOnly;
import io.hookscope.store.journal.Recovery;
import io.hookscope.store.sql.Schema;
import io.hookscope.store.sql.Sql;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens a session file for SQLite, in the few ways there are. Without state. */
public final class Connections {

    private Connections() {}

    private static final int BUSY_MILLIS = 5000;
    private static final int IDENTITY_BYTES = 16;
    /** At a million deliveries a second, the last one of eleven days; nobody gets there. */
    private static final long HIGHEST = 1_000_000_000_000L;
    private static final long REWRITTEN_BYTES = 256L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    /** Returns a new identity, for a session that never had a journal. */
    public static byte[] newIdentity() {
        UUID random = UUID.randomUUID();
        return ByteBuffer.allocate(IDENTITY_BYTES).putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits()).array();
    }

    /** Makes the file with its tables if it is missing; it appears under its name only when it is complete. */
    public static void create(Path file, byte[] identity) throws IOException, SQLException {
        Path fresh = SidecarFiles.named(file, ".new");
        Files.deleteIfExists(SidecarFiles.rollback(fresh));
        Files.deleteIfExists(fresh);
        try {
            fill(fresh, identity);
            takeName(fresh, file);
        } catch (IOException | SQLException e) {
            drop(SidecarFiles.rollback(fresh)); // on a full disk they would be in the way
            drop(fresh);
            throw e;
        }
    }

    private static void drop(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            LOG.debug("{} stays until the next opening: {}", begun.getFileName(), e.getMessage());
        }
    }

    private static void fill(Path fresh, byte[] identity) throws IOException, SQLException {
        OwnerOnly.file(fresh);
        try (Connection connection = open(fresh); var statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = 8192");
            statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
            statement.execute("PRAGMA application_id = " + SessionHeader.APPLICATION_ID);
            Schema.migrate(connection);
            statement.execute("INSERT INTO session (key, value) VALUES ('identity', '"
                    + HexFormat.of().formatHex(identity) + "')");
        }
    }

    private static void takeName(Path fresh, Path file) throws IOException {
        clearPlace(file);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts SQLite's logs aside that a file which was removed has left under that name. */
    public static void clearPlace(Path file) throws IOException {
        putAside(SidecarFiles.log(file));
        putAside(SidecarFiles.rollback(file));
        Files.deleteIfExists(SidecarFiles.named(file, "-shm"));
    }

    /**
     * Puts SQLite's log aside when it is that of another session, or of a later state of this one, whose file stood here
     * before it was killed: SQLite would write it into this one. Before anybody opens the file, by whoever has its lock.
     *
     * @return where it was put; nothing when it stayed
     */
    public static Optional<Path> clearForeignLog(Path file) throws IOException, SessionFileException {
        if (!hasForeignLog(file)) {
            return Optional.empty();
        }
        clearPlace(file);
        return Optional.of(aside(SidecarFiles.log(file)));
    }

    /** Whether SQLite's log beside the file is not its own, as far as that can be told: a copy of an open file cannot. */
    public static boolean hasForeignLog(Path file) throws IOException, SessionFileException {
        Path log = SidecarFiles.log(file);
        if (!Files.exists(log) || Files.size(log) == 0 || !Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        return SessionHeader.isClosed(file) || isOfAnother(file);
    }

    /** The log belongs to the session whose journal lies beside. */
    private static boolean isOfAnother(Path file) throws IOException {
        Optional<byte[]> journal = Recovery.identity(SidecarFiles.journal(file));
        return journal.isPresent() && ownIdentity(file).filter(own -> !Arrays.equals(own, journal.get())).isPresent();
    }

    /** Returns the identity that the file says without its logs; nothing where that cannot be read. */
    private static Optional<byte[]> ownIdentity(Path file) {
        try (Connection connection = set(uri(file, "immutable=1"), "query_only = ON");
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT value FROM session WHERE key = 'identity'")) {
            return identity(result);
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    private static Path aside(Path log) {
        return SidecarFiles.named(log, ".of-removed-session");
    }

    /** A log of SQLite's whose file was removed would be taken for the new file's own. */
    private static void putAside(Path log) throws IOException {
        if (Files.exists(log)) {
            Path aside = aside(log);
            Files.move(log, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("put aside as {}: its session file is gone", aside);
        }
    }

    /** Brings an existing file up to date and returns the identity that its journal carries. */
    public static byte[] upgrade(Path file) throws SQLException, SessionFileException {
        try (Connection connection = open(file); var statement = connection.createStatement()) {
            // a newer Hookscope that was killed may have its version in the write-ahead log alone
            int version = Schema.version(connection);
            if (version > Schema.VERSION) {
                throw new SessionFileException(Sentences.of("session.newer", file, version, Schema.VERSION));
            }
            if (!Schema.isWhole(connection)) {
                throw Damage.found("the tables are not described as they were");
            }
            requireOurNumbers(connection, file);
            Schema.migrate(connection);
            letShrink(connection, file);
            try (var result = statement.executeQuery("SELECT value FROM session WHERE key = 'identity'")) {
                return identity(result).orElseThrow(() -> Damage.found("the identity is none"));
            }
        }
    }

    /** Returns the identity that a session file says; empty when that is none any more. */
    public static Optional<byte[]> identity(ResultSet value) throws SQLException {
        try {
            return value.next()
                    ? Optional.ofNullable(value.getString(1)).map(HexFormat.of()::parseHex)
                            .filter(bytes -> bytes.length == IDENTITY_BYTES)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A file from before Hookscope made room is written anew once, unless that takes long. */
    private static void letShrink(Connection connection, Path file) {
        try (var statement = connection.createStatement()) {
            if (Sql.number(connection, "PRAGMA auto_vacuum") == 0 && Files.size(file) <= REWRITTEN_BYTES) {
                statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
                statement.execute("VACUUM");
            }
        } catch (SQLException | IOException e) {
            LOG.warn("{} stays as large as it was at its largest: {}", file.getFileName(), e.getMessage());
        }
    }

    /** Who looks for the next number, or reads page by page, would never end behind the last one there is. */
    private static void requireOurNumbers(Connection connection, Path file) throws SessionFileException {
        long highest;
        try {
            highest = Sql.number(connection, "SELECT max(coalesce((SELECT max(seq) FROM delivery), 0), "
                    + "coalesce((SELECT max(seq) FROM sqlite_sequence), 0))");
        } catch (SQLException _) {
            return; // damaged, which is found and told elsewhere
        }
        if (highest > HIGHEST) {
            throw new SessionFileException(Sentences.of("session.numbers", file, String.valueOf(highest)));
        }
    }

    /** Whether the file's tables are those of this version. */
    public static boolean upToDate(Path file) throws SQLException, SessionFileException {
        try (Connection connection = reading(file)) {
            requireOurNumbers(connection, file);
            return Schema.version(connection) == Schema.VERSION;
        }
    }

    /** The one connection that writes: each commit is synced, checkpoints are asked for, never automatic. */
    public static Connection writing(Path file) throws SQLException {
        // the cache is in KiB: the indexes' pages, which each transaction writes anew, stay in memory
        return set(open(file), "journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 0",
                "cache_size = -32768");
    }

    /** One that cannot be set up is closed: left open, it would keep the next from leaving one plain file. */
    private static Connection set(Connection connection, String... pragmas) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute("PRAGMA " + pragma);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Leaves one plain file without companions, once the connection is closed. */
    public static void settle(Connection writing) throws SQLException {
        Sql.execute(writing, "PRAGMA wal_checkpoint(TRUNCATE)");
        Sql.execute(writing, "PRAGMA journal_mode = DELETE");
    }

    /** A connection that only reads. */
    public static Connection reading(Path file) throws SQLException {
        return set(open(file), "query_only = ON");
    }

    /** A connection to a file that must stay as it is; what lies in its write-ahead log is read too. */
    static Connection untouched(Path file) throws SQLException {
        return set(uri(file, "mode=ro"), "cell_size_check = ON");
    }

    private static Connection uri(Path file, String parameter) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return config.createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?" + parameter);
    }

    /** A connection that reads the file and writes another one. */
    public static Connection copying(Path file) throws SQLException {
        return open(file);
    }

    /** Opens a file that is there: left to itself, SQLite would make an empty one in the place of one that was removed. */
    private static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setGetGeneratedKeys(false); // else the driver prepares a question for it after each insert
        String name = file.toString();
        if (name.contains("?")) { // what stands behind it would be taken for options, and another file opened
            config.setOpenMode(SQLiteOpenMode.OPEN_URI);
            name = "file:" + file.toUri().getRawPath();
        }
        // on macOS an ordinary sync leaves the bytes in the drive's cache; elsewhere these change nothing
        return set(config.createConnection("jdbc:sqlite:" + name), "fullfsync = ON", "checkpoint_fullfsync = ON");
    }
}
