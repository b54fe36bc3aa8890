package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookscope.listener.ListenerState.Listening;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    @TempDir
    Path folder;

    @Test
    void whoSendsBeforeThereIsAWindowIsAnsweredAndKept() throws Exception {
        try (Wiring services = Opening.begin(options(folder)).services()) {
            await().until(() -> services.receiving().state() instanceof Listening);
            try (var wire = new Wire(((Listening) services.receiving().state()).port())) {
                assertThat(wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}").head())
                        .startsWith("HTTP/1.1 200");
            }
            await().until(() -> services.session().count() == 1);
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsToldToWhoWaits() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Opening opening = Opening.begin(options(file.resolve("data")));
        assertThatThrownBy(opening::services).isInstanceOf(IOException.class);
    }

    private static StartOptions options(Path folder) {
        return new StartOptions(new DataFolder(folder), settings -> settings.withPort(0));
    }
}
