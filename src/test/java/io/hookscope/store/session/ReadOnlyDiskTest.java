package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.store.Archive;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Mount;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that was mounted to be read alone. */
class ReadOnlyDiskTest {

    @TempDir
    Path folder;

    @Test
    void aSessionOnItIsReadAndNotOpened() throws Exception {
        try (Mount disk = Mount.tmpfs(folder, "32m")) {
            assumeTrue(disk.mounted(), "no disk can be mounted here");
            Path file = folder.resolve("session.db");
            try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
                session.append(Deliveries.json("{\"a\":1}")).get();
            }
            disk.readOnly();

            assertThatThrownBy(() -> SessionFiles.open(file, Clock.systemUTC()))
                    .isInstanceOf(SessionFileException.class).hasMessageContaining("session.db");
            try (Archive archive = SessionFiles.read(file, Clock.systemUTC())) {
                assertThat(archive.count()).isEqualTo(1);
                assertThat(archive.delivery(1)).isPresent();
            }
        }
    }
}
