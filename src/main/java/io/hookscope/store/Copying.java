package io.hookscope.store;

import io.hookscope.store.journal.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Copies a session that is open into one plain file, as of one moment. For the thread that asks. */
final class Copying {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);

    private final Path file;
    private final BooleanSupplier complete;
    private final Runnable wake;

    /** Copies that file once its tables are complete; {@code wake} makes them. */
    Copying(Path file, BooleanSupplier complete, Runnable wake) {
        this.file = file;
        this.complete = complete;
        this.wake = wake;
    }

    /** Makes the copy; it appears under its name only when it is whole. */
    void into(Path copy) throws SessionFileException {
        Path target = copy.toAbsolutePath().normalize();
        Path fresh = Beside.named(target, ".new");
        if (Files.exists(target) || Files.exists(Beside.journal(target))) {
            throw new SessionFileException(Sentences.of("copy.exists", target));
        }
        awaitTables();
        try {
            Files.deleteIfExists(fresh);
            OwnerOnly.file(fresh);
            write(fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            drop(fresh);
            throw new SessionFileException(Sentences.failure(target, e), e);
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

    private static void drop(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException _) {
            // the sentence about the failure says what matters
        }
    }
}
