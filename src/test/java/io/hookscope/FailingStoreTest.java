package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Delivery;
import io.hookscope.store.Archive;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program over a store that cannot write for a while, seen by a sender with a bare socket. */
class FailingStoreTest {

    @TempDir
    Path folder;

    @Test
    void asksSendersToTryAgainWhileNothingCanBeWrittenAndKeepsExactlyWhatItAcknowledged() throws Exception {
        var acknowledged = new ArrayList<String>();
        try (Hookscope hookscope = Hookscope.start("listen", "--json", "--port", "0", "--data-dir",
                folder.toString()); Wire wire = new Wire(hookscope.port())) {
            assertThat(post(wire, "/before", acknowledged)).startsWith("HTTP/1.1 200 ");
            await().until(() -> targets().equals(acknowledged)); // the journal is needed no more
            replaceTheJournal();
            for (int i = 1; i <= 3; i++) {
                assertThat(post(wire, "/refused/" + i, acknowledged)).startsWith("HTTP/1.1 503 ")
                        .contains("Retry-After: ");
            }
            assertThat(hookscope.nextError()).contains("session.db");
            Files.delete(journal());
            for (int i = 1; i <= 3; i++) {
                assertThat(post(wire, "/after/" + i, acknowledged)).startsWith("HTTP/1.1 200 ");
            }
            String told = hookscope.nextError();
            while (!told.equals("Deliveries are stored again.")) {
                told = hookscope.nextError();
            }
            hookscope.kill();
            hookscope.exitCode();
        }
        assertThat(acknowledged).containsExactly("/before", "/after/1", "/after/2", "/after/3");
        assertThat(targets()).isEqualTo(acknowledged);
    }

    private static String post(Wire wire, String target, List<String> acknowledged) throws IOException {
        String answer = wire.send("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n{\"a\":1}")
                .head();
        if (answer.startsWith("HTTP/1.1 200 ")) {
            acknowledged.add(target);
        }
        return answer;
    }

    /** Puts a file in the place of the journal's folder: unlike permissions, that holds for the administrator too. */
    private void replaceTheJournal() throws IOException {
        try (var segments = Files.list(journal())) {
            for (Path segment : segments.toList()) {
                Files.delete(segment);
            }
        }
        Files.delete(journal());
        Files.createFile(journal());
    }

    private Path journal() {
        return folder.resolve("session.db.journal");
    }

    private List<String> targets() throws Exception {
        try (Archive session = SessionFiles.read(folder.resolve("session.db"), Clock.systemUTC())) {
            return LongStream.rangeClosed(1, session.lastSeq()).mapToObj(session::delivery).flatMap(Optional::stream)
                    .map(Delivery::target).toList();
        }
    }
}
