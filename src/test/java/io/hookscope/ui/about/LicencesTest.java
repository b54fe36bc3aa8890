package io.hookscope.ui.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the about box and {@code docs/licences.md} list is what the program runs with. */
class LicencesTest {

    private static final Path AT_RUN_TIME = Path.of("target", "runtime.classpath");

    /** Each lets an MIT program be handed out together with the library; docs/licences.md says how. */
    private static final Set<String> TAKEN = Set.of("Apache 2.0", "MIT", "BSD 2-Clause", "EPL 2.0", "LGPL 2.1",
            "GPL 2 with Classpath Exception");

    @Test
    void everyLibraryAtRunTimeIsListedWithItsVersionAndNoOther() throws IOException {
        assumeThat(AT_RUN_TIME).as("written by Maven").exists();
        List<String> jars = Arrays.stream(Files.readString(AT_RUN_TIME).strip().split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString()).map(LicencesTest::withoutPlatform).distinct()
                .toList();
        assertThat(Library.all()).as("run mvn license:add-third-party@libraries")
                .extracting(library -> library.name().replaceAll(".*:", "") + "-" + library.version() + ".jar")
                .containsExactlyInAnyOrderElementsOf(jars);
    }

    @Test
    void everyLicenceIsOneThatIsTaken() {
        assertThat(Library.all()).allSatisfy(
                library -> assertThat(TAKEN).as(library.name()).containsAll(List.of(library.licence().split(" or "))));
    }

    @Test
    void thePageListsWhatTheAboutBoxLists() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs", "licences.md")).stream().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(Library.all().stream().map(library -> "| `%s` | %s | %s |"
                        .formatted(library.name(), library.version(), library.licence())).toList());
    }

    private static String withoutPlatform(String jar) {
        return jar.replaceAll("-(linux|mac|win)(-aarch64)?(-monocle)?\\.jar$", ".jar");
    }
}
