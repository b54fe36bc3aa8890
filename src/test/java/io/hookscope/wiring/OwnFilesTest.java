package io.hookscope.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Secret;
import io.hookscope.files.OwnFiles;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.Deliveries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each room names its files itself: none that a running program has may be missing where they are kept from exports. */
class OwnFilesTest {

    @TempDir
    Path folder;

    @Test
    void everyFileOfTheDataFolderButTheSessionIsKnownAsOwn() throws Exception {
        Path session = folder.resolve("session.db");
        try (Wiring wiring = Wiring.open(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)))) {
            wiring.session().append(Deliveries.json(Deliveries.golden())).get();
            wiring.currentSettings().change(settings -> settings.withBodyLimit(1_000_000));
            wiring.secretsFile().put(new Secret("shop", "a secret of the shop", Secret.State.ACTIVE));
            assertThat(foreign(session)).isEmpty();
        }
        assertThat(foreign(session)).isEmpty();
        assertThat(OwnFiles.isOwn(session)).isFalse();
        assertThat(OwnFiles.isOwn(folder.resolve("export.ndjson"))).isFalse();
    }

    private List<Path> foreign(Path session) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).filter(file -> !file.equals(session)).toList();
            assertThat(files).isNotEmpty();
            var unknown = new ArrayList<Path>();
            for (Path file : files) {
                if (!OwnFiles.isOwn(file)) {
                    unknown.add(file);
                }
            }
            return unknown;
        }
    }
}
