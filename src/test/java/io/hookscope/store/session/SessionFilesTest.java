package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.file.SessionInUseException;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.SqliteTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
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
