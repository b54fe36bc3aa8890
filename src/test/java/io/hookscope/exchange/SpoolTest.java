package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpoolTest {

    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    @Test
    void whatCameThroughAPipeCanBeReadAgainByNobodyElseAndIsGoneAfterwards() throws IOException {
        assumeThat(FOLDER.getFileSystem().supportedFileAttributeViews()).contains("posix");
        String content = UUID.randomUUID().toString();
        try (Spool spool = Spool.of(new ByteArrayInputStream(content.getBytes()))) {
            for (int i = 0; i < 2; i++) {
                try (InputStream in = spool.source("pipe").open()) {
                    assertThat(in).hasContent(content);
                }
            }
            assertThat(holding(content)).singleElement().satisfies(file -> assertThat(
                    Files.getPosixFilePermissions(file))
                    .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)));
        }
        assertThat(holding(content)).isEmpty();
    }

    /** Other programs and tests may have files of that kind there too. */
    private static Stream<Path> holding(String content) throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".import") && holds(file, content)).toList().stream();
        }
    }

    private static boolean holds(Path file, String content) {
        try {
            return Files.readString(file).equals(content);
        } catch (IOException _) {
            return false;
        }
    }
}
