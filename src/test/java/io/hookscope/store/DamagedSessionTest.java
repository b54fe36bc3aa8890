package io.hookscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.testing.Deliveries;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedSessionTest {

    private static final int COUNT = 3000;
    private static final int PAGE = 8192;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("session.db");
        try (Session session = open()) {
            append(session, 1, COUNT);
            session.mark(7, new Mark(true, "keep"));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.999})
    void aTruncatedSessionIsOpenedAsFarAsItGoesAndTheOriginalIsKept(double part) throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength((long) (bytes.length() * part));
        }
        byte[] original = Files.readAllBytes(file);
        List<Long> there = opened();
        assertThat(there).hasSizeBetween((int) (COUNT * part * 0.5), COUNT);
        assertThat(folder.resolve("session.db.damaged")).hasBinaryContent(original);
    }

    @Test
    void aLostFirstPageCostsNothing() throws Exception {
        overwrite(0, PAGE);
        assertThat(opened()).hasSize(COUNT);
        assertThat(folder.resolve("session.db.damaged")).exists();
    }

    @Test
    void aLostHeaderOfZerosCostsNothing() throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(new byte[PAGE]);
        }
        assertThat(opened()).hasSize(COUNT);
    }

    @Test
    void lostPagesInTheMiddleCostOnlyTheDeliveriesOnThem() throws Exception {
        int pages = (int) (Files.size(file) / PAGE);
        overwrite((pages / 2) * (long) PAGE, 3 * PAGE);
        List<Long> there = opened();
        assertThat(there).hasSizeBetween(COUNT / 4, COUNT - 1);
    }

    @Test
    void whoOnlyReadsADamagedSessionGetsWhatCanBeReadToo() throws Exception {
        overwrite(0, PAGE);
        try (Archive archive = SessionFiles.read(file, Clock.systemUTC())) {
            assertThat(archive.count()).isEqualTo(COUNT);
            assertThat(archive.notices()).singleElement().asString().contains("was damaged");
        }
    }

    @Test
    void flagsComeAlong() throws Exception {
        overwrite(0, PAGE);
        try (Session session = open()) {
            assertThat(session.marks()).containsKey(7L);
        }
    }

    @Test
    void numbersGoOnAfterARescueAndTheSentenceSaysWhatWasKept() throws Exception {
        overwrite(0, PAGE);
        try (Session session = open()) {
            assertThat(session.notices()).singleElement().asString().contains("was damaged", "" + COUNT,
                    "session.db.damaged");
            assertThat(session.append(Deliveries.json("{}")).get()).isEqualTo(COUNT + 1);
        }
        try (Session session = open()) {
            assertThat(session.notices()).isEmpty();
            assertThat(session.count()).isEqualTo(COUNT + 1);
        }
    }

    @Test
    void whatTheJournalHoldsIsThereOnceWhateverHappenedToTheSessionFile() throws Exception {
        byte[] before = Files.readAllBytes(file);
        var bounds = new Bounds(10_000, 64 << 20, 1 << 30, 1 << 20);
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Session session = SessionFiles.open(file, Clock.systemUTC(), bounds)) {
            append(session, COUNT + 1, COUNT + 50);
            // as a kill leaves it: the journal has them, whether or not the tables do
            Files.createDirectory(copy.resolve("session.db.journal"));
            try (var segments = Files.list(folder.resolve("session.db.journal"))) {
                for (Path segment : segments.toList()) {
                    Files.copy(segment, copy.resolve("session.db.journal").resolve(segment.getFileName()));
                }
            }
        }
        Files.write(copy.resolve("session.db"), before);
        file = copy.resolve("session.db");
        overwrite(0, (int) Files.size(file));
        List<Long> there = opened();
        assertThat(there).contains(COUNT + 50L).doesNotHaveDuplicates();
    }

    @Test
    void aStopWhileADamagedPartOfTheJournalIsReplacedLosesNothingAndIsTold() throws Exception {
        Path journal = Files.createDirectories(folder.resolve("stopped/session.db.journal"));
        try (Session session = open()) {
            append(session, COUNT + 1, COUNT + 3);
            try (var segments = Files.list(folder.resolve("session.db.journal"))) {
                for (Path segment : segments.toList()) {
                    Files.copy(segment, journal.resolve(segment.getFileName() + ".rescue"));
                    Files.copy(segment, journal.resolve(segment.getFileName() + ".damaged"));
                }
            }
        }
        file = folder.resolve("stopped/session.db"); // its tables are gone: all there is stands in the journal
        try (Session session = open()) {
            assertThat(session.delivery(COUNT + 3)).isPresent();
            assertThat(session.notices()).isNotEmpty()
                    .allSatisfy(notice -> assertThat(notice).contains("segment.damaged"));
        }
    }

    @Test
    void damageThatIsMetWhileTheSessionIsOpenIsToldAndRescuedAtTheNextOpening() throws Exception {
        try (Session session = open()) {
            overwrite(2L * PAGE, (int) Files.size(file) - 2 * PAGE);
            await().until(() -> {
                try {
                    session.delivery(COUNT / 2);
                    session.rows(1, _ -> {}, _ -> {});
                } catch (RuntimeException _) {
                    // what cannot be read is told as a state
                }
                return session.state() instanceof StoreState.Failing;
            });
            assertThat(session.state()).isInstanceOfSatisfying(StoreState.Failing.class,
                    failing -> assertThat(failing.reason()).contains("is damaged").contains("open it again"));
            assertThat(session.append(delivery(COUNT + 1)).get()).isEqualTo(COUNT + 1);
        }
        assertThat(opened()).contains(COUNT + 1L);
    }

    @Test
    void aPageDamagedAnywhereNeverKeepsASessionFromOpening() throws Exception {
        byte[] sound = Files.readAllBytes(file);
        var random = new Random(11);
        for (int turn = 0; turn < 25; turn++) {
            byte[] bytes = sound.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path turned = Files.createDirectory(folder.resolve("turn" + turn));
            file = Files.write(turned.resolve("session.db"), bytes);
            try (Session session = open()) {
                session.rows(1, _ -> {}, _ -> {});
                assertThat(session.append(Deliveries.json("{}")).get()).isPositive();
            } catch (SessionFileException e) {
                assertThat(e).hasMessageContaining("left as it is");
            }
        }
    }

    private void append(Session session, int from, int to) throws Exception {
        var all = new ArrayList<CompletableFuture<Long>>();
        for (int i = from; i <= to; i++) {
            all.add(session.append(delivery(i)));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
    }

    private static Delivery delivery(long seq) {
        return Deliveries.json("{\"seq\":" + seq + ",\"text\":\"" + "x".repeat(500) + "\"}");
    }

    private void overwrite(long at, int length) throws IOException {
        byte[] noise = new byte[length];
        new Random(at).nextBytes(noise);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            bytes.write(noise);
        }
    }

    /** Opens it and returns the numbers of what is there, each of which must be whole. */
    private List<Long> opened() throws Exception {
        var there = new ArrayList<Long>();
        try (Session session = open()) {
            session.rows(1, row -> there.add(row.seq()), there::add);
            for (long seq : there) {
                Body body = session.delivery(seq).orElseThrow().body();
                assertThat(Arrays.equals(body.bytes(), delivery(seq).body().bytes())).as("delivery " + seq).isTrue();
            }
            assertThat(session.count()).isEqualTo(there.size());
        }
        return there;
    }

    private Session open() throws SessionFileException {
        return SessionFiles.open(file, Clock.systemUTC());
    }
}
