package io.hookscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.testing.Deliveries;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops the rescue of a damaged session, where a power cut could. */
class KilledRescueTest {

    private static final int COUNT = 3000;
    private static final int PAGE = 8192;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fillAndCut() throws Exception {
        file = folder.resolve("session.db");
        try (Session session = open(file)) {
            var all = new ArrayList<CompletableFuture<Long>>();
            for (int i = 1; i <= COUNT; i++) {
                all.add(session.append(Deliveries.json("{\"number\":" + i + ",\"text\":\"" + "x".repeat(500) + "\"}")));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength((long) (bytes.length() * 0.9));
        }
    }

    @Test
    void aRescueThatIsKilledAgainAndAgainSavesWhatAnUndisturbedOneSaves() throws Exception {
        Path twin = Files.copy(file, Files.createDirectory(folder.resolve("twin")).resolve("session.db"));
        byte[] original = Files.readAllBytes(file);
        List<Long> undisturbed = numbers(twin);
        var random = new Random();
        for (int turn = 0; turn < 4; turn++) {
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                    System.getProperty("java.class.path"), OpeningChild.class.getName(), file.toString())
                    .redirectErrorStream(true).start();
            child.waitFor(200 + random.nextInt(600), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
        }

        assertThat(numbers(file)).isEqualTo(undisturbed);
        assertThat(folder.resolve("session.db.damaged")).hasBinaryContent(original);
        assertThat(folder.resolve("session.db.damaged-2")).doesNotExist();
    }

    @Test
    void aRescueThatStoppedAtItsVeryEndIsEndedAndTheOldLogIsNotTakenForTheFreshFiles() throws Exception {
        byte[] original = Files.readAllBytes(file);
        byte[] log = new byte[3 * PAGE];
        new Random(1).nextBytes(log);
        List<Long> there = numbers(file);
        // as it stands when only the damaged file has left its place
        Files.move(file, folder.resolve("session.db.rescued"));
        Files.write(folder.resolve("session.db-wal"), log);

        assertThat(numbers(file)).isEqualTo(there);
        assertThat(folder.resolve("session.db.damaged")).hasBinaryContent(original);
        assertThat(folder.resolve("session.db.damaged-wal")).hasBinaryContent(log);
    }

    private static List<Long> numbers(Path file) throws Exception {
        var there = new ArrayList<Long>();
        try (Session session = open(file)) {
            session.rows(1, row -> there.add(row.seq()), there::add);
            assertThat(session.count()).isEqualTo(there.size());
        }
        assertThat(there).isNotEmpty().isSorted().doesNotHaveDuplicates();
        return there;
    }

    private static Session open(Path file) throws SessionFileException {
        return SessionFiles.open(file, Clock.systemUTC());
    }

    /** Opens the session that it is told and ends. */
    static final class OpeningChild {

        private OpeningChild() {}

        public static void main(String[] arguments) throws Exception {
            open(Path.of(arguments[0])).close();
        }
    }
}
