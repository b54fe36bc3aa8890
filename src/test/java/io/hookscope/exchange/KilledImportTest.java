package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Delivery;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Hookscope;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {

    private static final int COUNT = 30_000;

    @TempDir
    Path folder;

    @Test
    void aKillInTheMiddleLeavesAPieceFromTheBeginningEachOnceAndTheNextImportFollowsIt() throws Exception {
        Path many = folder.resolve("many.ndjson");
        write(many, COUNT);
        Path data = folder.resolve("data");
        try (Hookscope hookscope = Hookscope.start("import", "--data-dir", data.toString(), many.toString())) {
            await().until(() -> size(data.resolve("session.db.journal")) > 300_000);
            hookscope.kill();
            hookscope.exitCode();
        }
        Path one = folder.resolve("one.ndjson");
        write(one, 1);
        try (Hookscope hookscope = Hookscope.start("import", "--data-dir", data.toString(), one.toString())) {
            assertThat(hookscope.exitCode()).isZero();
        }

        var targets = new ArrayList<String>();
        try (Session session = SessionFiles.open(data.resolve("session.db"), Clock.systemUTC())) {
            assertThat(session.notices()).isEmpty();
            for (long seq = 1; seq <= session.lastSeq(); seq++) {
                targets.add(session.delivery(seq).map(Delivery::target).orElseThrow());
            }
        }
        assertThat(targets).hasSizeBetween(2, COUNT + 1).last().isEqualTo("/0");
        for (int i = 0; i < targets.size() - 1; i++) {
            assertThat(targets.get(i)).isEqualTo("/" + i);
        }
    }

    private static void write(Path file, int count) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                lines.write(
                        "{\"receivedAt\":\"2026-03-01T09:30:00Z\",\"target\":\"/%d\",\"body\":\"%s\"}%n".formatted(i,
                                "x".repeat(200)));
            }
        }
    }

    private static long size(Path journal) {
        try (Stream<Path> files = Files.exists(journal) ? Files.list(journal) : Stream.empty()) {
            return files.mapToLong(KilledImportTest::bytes).sum();
        } catch (IOException _) {
            return 0;
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0; // it has just been indexed and dropped
        }
    }
}
