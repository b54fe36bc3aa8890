package io.hookscope.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.testing.OpenFiles;
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
        Path foreign = Files.write(folder.resolve("foreign.db"), new byte[10_000]);
        assertThatThrownBy(() -> Connections.writing(foreign)).isInstanceOf(SQLException.class);
        assertThat(OpenFiles.list()).doesNotContain(foreign);
    }

    private static int number(Connection connection, String pragma) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(pragma)) {
            return result.getInt(1);
        }
    }
}
