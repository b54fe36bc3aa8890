package io.hookscope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this process has open. Without state. */
public final class OpenFiles {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private OpenFiles() {}

    /** Returns the files; skips the test where the system does not tell them. */
    public static List<Path> list() throws IOException {
        assumeTrue(Files.isDirectory(DESCRIPTORS), "only Linux tells what is open");
        try (var open = Files.list(DESCRIPTORS)) {
            return open.filter(Files::isSymbolicLink).map(OpenFiles::target).toList();
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException _) {
            return link; // closed meanwhile
        }
    }
}
