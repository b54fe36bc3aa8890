package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.testing.Deliveries;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
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
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int struck = 0;
        for (int turn = 0; turn < 4; turn++) {
            List<String> told = OpeningChild.killedAt(file, "session.db.rescued", 1 + turn * random.nextInt(4));
            boolean begun = told.stream().anyMatch(line -> line.contains("session.db.rescued"));
            struck += begun && Files.notExists(folder.resolve("session.db.damaged")) ? 1 : 0;
        }

        assertThat(struck).as("rescues that a kill struck, seed %d", seed).isPositive();
        assertThat(numbers(file)).as("seed %d", seed).isEqualTo(undisturbed);
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

    @Test
    void whatARescueHadSavedWhenItStoppedIsNotTakenForTheSession() throws Exception {
        Path damaged = Files.copy(file, folder.resolve("elsewhere.db"));
        OpeningChild.killedAt(file, "session.db.rescued", 4);
        assertThat(folder.resolve("session.db.damaged")).as("the rescue was over before the kill").doesNotExist();
        Files.delete(file);
        try (Session session = open(file)) {
            assertThat(session.count()).as("of %d, in the place of a file that was taken away", COUNT).isZero();
        }
        Files.move(damaged, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(numbers(file)).hasSizeGreaterThan(COUNT / 2);
        assertThat(beside("session.db.rescued")).isEmpty();
    }

    /** On a full disk what was begun would be in the way; here the damaged file cannot leave its place. */
    @Test
    void aRescueThatFailsLeavesNothingOfIt() throws Exception {
        byte[] original = Files.readAllBytes(file);
        Path blocked = Files.createDirectory(folder.resolve("session.db-shm"));
        Files.createFile(blocked.resolve("something")); // a folder with something in it is not deleted
        assertThatThrownBy(() -> open(file)).isInstanceOf(SessionFileException.class);
        assertThat(beside("session.db.rescued")).isEmpty();
        assertThat(file).hasBinaryContent(original);
    }

    @Test
    void theLogOfADamagedFileFollowsItPastOthersThatAreStillThere() throws Exception {
        byte[] original = Files.readAllBytes(file);
        Files.write(folder.resolve("session.db.damaged-2"), new byte[]{1});
        Files.write(folder.resolve("session.db.damaged-2-journal"), new byte[]{0, 2});
        Files.write(folder.resolve("session.db-journal"), new byte[]{0, 3}); // SQLite leaves one that begins so alone
        assertThat(numbers(file)).isNotEmpty();
        assertThat(folder.resolve("session.db.damaged-3")).hasBinaryContent(original);
        assertThat(folder.resolve("session.db.damaged-3-journal")).hasBinaryContent(new byte[]{0, 3});
        assertThat(folder.resolve("session.db.damaged-2-journal")).hasBinaryContent(new byte[]{0, 2});
    }

    @Test
    void aFileOfAPersonBesideItIsNotTouched() throws Exception {
        Path copy = Files.copy(file, folder.resolve("session.db.copy"));
        byte[] content = Files.readAllBytes(copy);
        assertThat(numbers(file)).isNotEmpty();
        assertThat(copy).hasBinaryContent(content);
    }

    private List<String> beside(String name) {
        return List.of(folder.toFile().list((_, one) -> one.startsWith(name)));
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
}
