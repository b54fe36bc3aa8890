package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookscope.store.Archive;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.SessionInUseException;
import io.hookscope.store.writing.Bounds;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Folders;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.SqliteTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SessionFilesTest {

    @TempDir
    Path folder;

    @Test
    void refusesAFileFromANewerHookscopeAndLeavesItAsItIs() throws Exception {
        open().close();
        sql("PRAGMA user_version = 999");
        refusesUntouched("newer Hookscope (format 999");
    }

    @Test
    void refusesAFileThatIsNotSqliteAndLeavesItAsItIs() throws Exception {
        Files.writeString(file(), "Dear diary, ".repeat(100));
        refusesUntouched("is not a Hookscope session");
    }

    @Test
    void refusesAnotherApplicationsDatabaseAndLeavesItAsItIs() throws Exception {
        sql("CREATE TABLE recipe (name TEXT)");
        refusesUntouched("belongs to another application");
    }

    @Test
    void refusesAFolderInTheFilesPlace() throws Exception {
        Files.createDirectory(file());
        assertThatThrownBy(this::open).isInstanceOf(SessionFileException.class)
                .hasMessageContaining("is not a Hookscope session");
    }

    @Test
    void takesAnEmptyFileForANewSession() throws Exception {
        Files.createFile(file());
        try (Session session = open()) {
            assertThat(session.append(Deliveries.json("{}")).get()).isEqualTo(1);
        }
    }

    @Test
    void makesNoSessionInThePlaceOfAnotherOnesLockNorOfTheLog() throws Exception {
        try (Session first = open()) {
            Files.createFile(folder.resolve("hookscope.log"));
            for (String name : List.of("session.db.lock", "session.db.is-damaged", "hookscope.log", "secrets.json")) {
                assertThatThrownBy(() -> SessionFiles.open(folder.resolve(name), Clock.systemUTC())).as(name)
                        .isInstanceOf(SessionFileException.class)
                        .hasMessageContaining(name + " is one of the files that Hookscope keeps for itself");
            }
            assertThatThrownBy(this::open).isInstanceOf(SessionInUseException.class);
            assertThat(first.append(Deliveries.json("{}")).get()).isEqualTo(1);
        }
    }

    @Test
    void aSessionPutInThePlaceOfAKilledOneKeepsWhatItHasAndTheLogStaysForTheOther() throws Exception {
        Path restored = folder.resolve("restored.db");
        try (Session session = SessionFiles.open(restored, Clock.systemUTC())) {
            session.append(Deliveries.json("{\"of\":\"the restored one\"}")).get();
        }
        Path killed = Files.createDirectory(folder.resolve("killed"));
        Path running = Files.createDirectory(folder.resolve("running"));
        try (var session = SessionFiles.open(running.resolve("session.db"), Clock.systemUTC(), Bounds.USUAL)) {
            session.append(Deliveries.json("{\"of\":\"the killed one\"}")).get();
            session.append(Deliveries.json("{}")).get();
            await().until(() -> session.indexedUpTo() == 2);
            Folders.copy(running, killed);
        }
        Path place = killed.resolve("session.db");
        Path before = Files.move(place, killed.resolve("before.db"));
        Files.move(restored, place);
        for (int time = 0; time < 2; time++) {
            try (Session session = SessionFiles.open(place, Clock.systemUTC())) {
                assertThat(session.count()).isEqualTo(1);
                assertThat(session.delivery(1)).contains(Deliveries.json("{\"of\":\"the restored one\"}"));
                assertThat(session.notices().stream().anyMatch(one -> one.contains("lay a log that is not its own")))
                        .isEqualTo(time == 0);
            }
        }
        Files.move(before, place, StandardCopyOption.REPLACE_EXISTING);
        Files.move(killed.resolve("session.db-wal.of-removed-session"), killed.resolve("session.db-wal"));
        try (Session session = SessionFiles.open(place, Clock.systemUTC())) {
            assertThat(session.count()).isEqualTo(2);
            assertThat(session.delivery(1)).contains(Deliveries.json("{\"of\":\"the killed one\"}"));
        }
    }

    @Test
    void anEarlierCopyPutInThePlaceOfAKilledSessionTakesNothingFromItsLog() throws Exception {
        Path running = Files.createDirectory(folder.resolve("running"));
        Path session = running.resolve("session.db");
        try (Session first = SessionFiles.open(session, Clock.systemUTC())) {
            first.append(Deliveries.json("{\"in\":\"the copy\"}")).get();
        }
        Path copy = Files.copy(session, folder.resolve("copy.db"));
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (var again = SessionFiles.open(session, Clock.systemUTC(), Bounds.USUAL)) {
            again.delete(Set.of(1L));
            for (int i = 0; i < 200; i++) {
                again.append(Deliveries.json("{\"later\":" + i + "}")).get();
            }
            await().until(() -> again.indexedUpTo() == 201 && again.delivery(1).isEmpty());
            Folders.copy(running, killed);
        }
        Path place = killed.resolve("session.db");
        Files.copy(copy, place, StandardCopyOption.REPLACE_EXISTING);

        try (Archive archive = SessionFiles.read(place, Clock.systemUTC())) {
            assertThat(archive.delivery(1)).contains(Deliveries.json("{\"in\":\"the copy\"}"));
        }
        assertThat(killed.resolve("session.db-wal.of-removed-session")).isNotEmptyFile();
        try (Session restored = SessionFiles.open(place, Clock.systemUTC())) {
            assertThat(restored.delivery(1)).contains(Deliveries.json("{\"in\":\"the copy\"}"));
            assertThat(restored.notices()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file there has a ? in its name")
    void aQuestionMarkInANameLeadsToNoOtherSession() throws Exception {
        List<Path> files = List.of(folder.resolve("shop"), folder.resolve("shop?cache=shared"),
                folder.resolve("shop?mode=memory&x%20#y"));
        for (int time = 1; time <= 2; time++) {
            for (Path file : files) {
                try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
                    session.append(Deliveries.json("{\"in\":\"" + file.getFileName() + "\"}")).get();
                    session.copyTo(folder.resolve(file.getFileName() + "-copy" + time));
                }
            }
        }
        for (Path file : files) {
            try (Archive archive = SessionFiles.read(file, Clock.systemUTC())) {
                assertThat(archive.count()).isEqualTo(2);
                assertThat(archive.delivery(2)).contains(Deliveries.json("{\"in\":\"" + file.getFileName() + "\"}"));
            }
        }
    }

    @Test
    void noCopyTakesANameThatHookscopeUsesItself() throws Exception {
        try (Session session = open()) {
            for (String name : List.of("session.db.journal", "session.db.damaged", "settings.json")) {
                Path copy = folder.resolve(name);
                boolean there = Files.exists(copy);
                assertThatThrownBy(() -> session.copyTo(copy)).as(name).isInstanceOf(SessionFileException.class);
                assertThat(Files.exists(copy)).isEqualTo(there);
            }
        }
    }

    @Test
    void tellsASecondOpenerThatTheSessionIsOpenAndLetsItInAfterwards() throws Exception {
        try (Session first = open()) {
            assertThatThrownBy(this::open).isInstanceOf(SessionFileException.class)
                    .hasMessageContaining("Another Hookscope has the session").hasMessageContaining("session.db");
            assertThat(first.append(Deliveries.json("{}")).get()).isEqualTo(1);
        }
        try (Session second = open()) {
            assertThat(second.lastSeq()).isEqualTo(1);
        }
    }

    @Test
    void stillKeepsAnotherProcessOutAfterASecondTryInThisOne() throws Exception {
        try (Session first = open()) {
            assertThatThrownBy(this::open).isInstanceOf(SessionInUseException.class);
            assertThat(SessionFiles.read(first.file(), Clock.systemUTC()).isBehind()).isFalse();
            try (var other = Hookscope.start("listen", "--data-dir", folder.resolve("other").toString(), "--port", "0",
                    "--session", first.file().toString())) {
                assertThat(other.nextError()).contains("Another Hookscope has the session");
                assertThat(other.exitCode()).isEqualTo(1);
            }
        }
    }

    @Test
    void isNotKeptOutByALockFileThatAKilledProcessLeft() throws Exception {
        Files.createFile(folder.resolve("session.db.lock"));
        open().close();
        assertThat(file()).exists();
    }

    private void refusesUntouched(String words) throws Exception {
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(this::open).isInstanceOf(SessionFileException.class).hasMessageContaining(words);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    private void sql(String sql) throws Exception {
        SqliteTool.run(file(), sql);
    }

    private Path file() {
        return folder.resolve("session.db");
    }

    private Session open() throws SessionFileException {
        return SessionFiles.open(file(), Clock.systemUTC());
    }

    @Test
    void twoNamesOfOneFileAreOneSession() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file().getFileName());
        try (Session byLink = SessionFiles.open(link, Clock.systemUTC())) {
            assertThat(byLink.file()).isEqualTo(file().toRealPath());
            assertThatThrownBy(this::open).isInstanceOf(SessionInUseException.class);
            byLink.append(Deliveries.json("{}")).get();
        }
        try (Session session = open()) {
            assertThatThrownBy(() -> SessionFiles.open(link, Clock.systemUTC()))
                    .isInstanceOf(SessionInUseException.class);
            assertThat(session.lastSeq()).isEqualTo(1);
        }
    }
}
