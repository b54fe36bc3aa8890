package io.hookscope.store.session;

import io.hookscope.files.OwnFiles;
import io.hookscope.files.OwnerOnly;
import io.hookscope.files.WholeFile;
import io.hookscope.store.file.Connections;
import io.hookscope.store.file.Sentences;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.SidecarFiles;
import io.hookscope.store.sql.Transaction;
import io.hookscope.store.tables.Index;
import io.hookscope.store.tables.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Copies a session that is open into one plain file, as of one moment. For the thread that asks. */
final class Copying {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);

    private final Path file;
    private final BooleanSupplier complete;
    private final Runnable wake;
    private final Supplier<Set<Long>> deleted;

    /** Copies that file once its tables are complete; {@code wake} makes them. What was deleted is left out. */
    Copying(Path file, BooleanSupplier complete, Runnable wake, Supplier<Set<Long>> deleted) {
        this.file = file;
        this.complete = complete;
        this.wake = wake;
        this.deleted = deleted;
    }

    /** Makes the copy; it appears under its name only when it is whole. */
    void into(Path copy) throws SessionFileException {
        Path target = copy.toAbsolutePath().normalize();
        Path fresh = SidecarFiles.named(target, ".new");
        if (Files.exists(target) || Files.exists(SidecarFiles.journal(target))) {
            throw new SessionFileException(Sentences.of("copy.exists", target));
        }
        awaitTables();
        try {
            if (OwnFiles.isOwn(target)) {
                throw new SessionFileException(Sentences.of("copy.own", target));
            }
            Files.deleteIfExists(fresh);
            OwnerOnly.file(fresh);
            Set<Long> without = deleted.get();
            write(fresh);
            leaveOut(fresh, without);
            Connections.clearPlace(target);
            WholeFile.name(fresh, target); // SQLite does not sync what it writes into another file
        } catch (IOException | SQLException e) {
            drop(fresh);
            throw new SessionFileException(Sentences.notCopied(file, target, e), e);
        }
    }

    private void awaitTables() throws SessionFileException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!complete.getAsBoolean()) {
            wake.run();
            LockSupport.parkNanos(STEP.toNanos());
            if (System.nanoTime() > end) {
                throw new SessionFileException(Sentences.of("copy.busy", file));
            }
        }
    }

    private void write(Path fresh) throws SQLException {
        try (Connection connection = Connections.copying(file);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, fresh.toString());
            vacuum.execute();
        }
    }

    /** What a person deleted stays in this session for as long as it can be brought back; nothing of it goes into a copy. */
    private static void leaveOut(Path fresh, Set<Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return;
        }
        try (Connection connection = Connections.copying(fresh); var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF"); // a copy that fails is dropped
            statement.execute("PRAGMA secure_delete = ON");
            delete(connection, seqs);
            statement.executeUpdate("INSERT INTO words (words) VALUES ('optimize')"); // it still has their words
            statement.execute("VACUUM");
        }
    }

    private static void delete(Connection connection, Set<Long> seqs) throws SQLException {
        try (var transaction = Transaction.begin(connection);
                var rows = new TableRows(connection);
                var statement = connection.createStatement()) {
            int deleted = 0;
            for (long seq : seqs) {
                deleted += rows.delete(seq);
            }
            statement.executeUpdate("UPDATE session SET value = value - " + deleted + " WHERE key = '" + Index.STORED
                    + "'");
            transaction.commit();
        }
    }

    private static void drop(Path fresh) {
        for (Path left : List.of(fresh, SidecarFiles.rollback(fresh))) {
            try {
                Files.deleteIfExists(left);
            } catch (IOException _) {
                // the sentence about the failure says what matters
            }
        }
    }
}
