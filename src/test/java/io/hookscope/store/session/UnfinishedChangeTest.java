package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.testing.Deliveries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stop of the machine while SQLite changes a session in place, as it does to bring an old one up to date: the change is half
 * in the file, and beside it stands by what it is taken back.
 */
class UnfinishedChangeTest {

    private static final int COUNT = 300;

    @TempDir
    Path folder;

    private Path file;
    private Path rollback;

    @BeforeEach
    void stopInTheMiddle() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source")).resolve("session.db");
        try (Session session = open(source)) {
            for (int i = 1; i < COUNT; i++) {
                session.append(Deliveries.json("{\"number\":" + i + "}"));
            }
            session.append(Deliveries.json("{\"number\":" + COUNT + "}")).get();
        }
        file = folder.resolve("session.db");
        rollback = folder.resolve("session.db-journal");
        try (var tool = DriverManager.getConnection("jdbc:sqlite:" + source); var statement = tool.createStatement()) {
            statement.execute("PRAGMA cache_size = 5"); // so that what is changed goes to the file soon
            statement.execute("BEGIN");
            statement.executeUpdate("UPDATE content SET body = randomblob(2000)");
            Files.copy(source, file);
            Files.copy(source.resolveSibling("session.db-journal"), rollback);
            statement.execute("ROLLBACK");
        }
        assertThat(Files.size(file)).isGreaterThan(Files.size(source));
    }

    @Test
    void isTakenBackAlsoWhereTheFileGrewByHalfAPage() throws Exception {
        Files.write(file, new byte[4096], StandardOpenOption.APPEND);
        for (int time = 0; time < 2; time++) {
            try (Session session = open(file)) {
                assertThat(session.notices()).isEmpty();
                for (int i = 1; i <= COUNT; i++) {
                    assertThat(session.delivery(i)).contains(Deliveries.json("{\"number\":" + i + "}"));
                }
            }
        }
        assertThat(folder.resolve("session.db.damaged")).doesNotExist();
    }

    @Test
    void ofARemovedSessionIsNotTakenBackInTheNewOne() throws Exception {
        Files.delete(file);
        try (Session session = open(file)) {
            assertThat(session.append(Deliveries.json("{\"number\":1}")).get()).isEqualTo(1);
        }
        try (Session session = open(file)) {
            assertThat(session.notices()).isEmpty();
            assertThat(session.count()).isEqualTo(1);
        }
        assertThat(folder.resolve("session.db-journal.of-removed-session")).exists();
    }

    @Test
    void ofADamagedSessionIsNotTakenBackInTheRescuedOne() throws Exception {
        // as it stands when only the damaged file has left its place
        Path whole = folder.resolve("source").resolve("session.db");
        Files.move(whole, folder.resolve("session.db.rescued"));
        Files.move(file, folder.resolve("session.db.damaged"));
        for (int time = 0; time < 2; time++) {
            try (Session session = open(file)) {
                assertThat(session.count()).isEqualTo(COUNT);
                assertThat(session.delivery(COUNT)).contains(Deliveries.json("{\"number\":" + COUNT + "}"));
            }
        }
        assertThat(folder.resolve("session.db.damaged-journal")).exists();
    }

    private static Session open(Path file) throws SessionFileException {
        return SessionFiles.open(file, Clock.systemUTC());
    }
}
