package io.hookscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

    @TempDir
    Path folder;

    @Test
    void whatIsCommittedAndMovedIntoTheFileIsOnTheMediumOnMacOsToo() throws Exception {
        Path file = folder.resolve("session.db");
        Connections.create(file, new byte[16]);
        try (Connection writing = Connections.writing(file); Connection copying = Connections.copying(file)) {
            assertThat(number(writing, "PRAGMA synchronous")).isEqualTo(2);
            assertThat(number(writing, "PRAGMA fullfsync")).isEqualTo(1);
            assertThat(number(writing, "PRAGMA checkpoint_fullfsync")).isEqualTo(1);
            assertThat(number(copying, "PRAGMA fullfsync")).isEqualTo(1);
        }
    }

    @Test
    void oneThatCannotBeSetUpIsClosed() throws Exception {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "only Linux tells what is open");
        Path foreign = Files.write(folder.resolve("foreign.db"), new byte[10_000]);
        Path empty = Files.createFile(folder.resolve("empty.db"));

        assertThatThrownBy(() -> Connections.writing(foreign)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> new Index(empty)).isInstanceOf(SQLException.class);
        try (var open = Files.list(descriptors)) {
            assertThat(open.filter(Files::isSymbolicLink).map(ConnectionsTest::target)).doesNotContain(foreign, empty);
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException _) {
            return link; // closed meanwhile
        }
    }

    private static int number(Connection connection, String pragma) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(pragma)) {
            return result.getInt(1);
        }
    }
}
