package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Archive;
import io.hookscope.store.Gone;
import io.hookscope.store.Mark;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.store.Unread;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.writing.Bounds;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Folders;
import io.hookscope.testing.SqliteTool;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedSessionTest {

    private static final int COUNT = 3000;
    private static final int PAGE = 8192;
    private static final int HEADER = 100;
    /** Where a header says that it is SQLite's, who may write it, which version it has, and that it is ours. */
    private static final Set<Integer> SAYS_WHOSE = Set.of(18, 60, 61, 62, 63, 68, 69, 70, 71);
    /** A delivery without its content takes 70 bytes and more. */
    private static final int MOST_ON_A_PAGE = PAGE / 70;
    /** How a delivery stands in its two tables. */
    private static final Pattern ROW = Pattern.compile("POST/hooks/(\\d+)HTTP/1\\.1");
    private static final Pattern CONTENT = Pattern.compile("\\{\"seq\":(\\d+),\"text\":\"x{500}\"}");

    @TempDir
    static Path filled;

    @TempDir
    Path folder;

    private Path file;

    @BeforeAll
    static void fill() throws Exception {
        try (Session session = SessionFiles.open(filled.resolve("session.db"), Clock.systemUTC())) {
            append(session, 1, COUNT);
            session.mark(7, new Mark(true, "keep"));
        }
    }

    @BeforeEach
    void copy() throws IOException {
        Folders.copy(filled, folder);
        file = folder.resolve("session.db");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.999})
    void aTruncatedSessionIsOpenedAsFarAsItGoesAndTheOriginalIsKept(double part) throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength((long) (bytes.length() * part));
        }
        byte[] original = Files.readAllBytes(file);
        assertThat(opened()).isEqualTo(standing(original)).hasSizeGreaterThan((int) (COUNT * part * 0.6));
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
        List<Long> standing = standing(Files.readAllBytes(file));
        assertThat(standing).hasSizeBetween(COUNT - 3 * MOST_ON_A_PAGE, COUNT - 3);
        assertThat(opened()).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery", "content"})
    void aLostPageThatOnlySaysWhereTheOthersAreCostsNothing(String table) throws Exception {
        overwrite((root(table) - 1L) * PAGE, PAGE);
        assertThat(opened()).hasSize(COUNT);
    }

    @Test
    void suchPagesOfTwoLevelsCostNothingEither() throws Exception {
        file = Files.createDirectory(folder.resolve("high")).resolve("session.db");
        try (Session session = open()) {
            for (int i = 0; i < COUNT; i++) {
                session.append(Deliveries.post(new byte[4000], Headers.NONE));
            }
        }
        int root = root("content");
        ByteBuffer page = ByteBuffer.wrap(Files.readAllBytes(file)).position((root - 1) * PAGE).slice();
        overwrite((page.getInt(8) - 1L) * PAGE, PAGE); // the last that it points at, which points at others
        overwrite((root - 1L) * PAGE, PAGE);
        assertThat(openedAndGoesOn(Files.readAllBytes(file), "both")).hasSize(COUNT);
    }

    private int root(String table) throws Exception {
        return (int) SqliteTool.number(file, "SELECT rootpage FROM sqlite_master WHERE name = '" + table + "'");
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
    void whatNobodyLookedAtComesAlong() throws Exception {
        var numbers = new BitSet();
        numbers.set(9);
        numbers.set(COUNT - 2);
        try (Session session = open()) {
            session.looked(new Unread(numbers, COUNT - 1));
            await().until(() -> session.unseen().upTo() == COUNT - 1);
        }
        overwrite((root("delivery") - 1L) * PAGE, PAGE);
        try (Session session = open()) {
            assertThat(session.notices()).singleElement().asString().contains("was damaged");
            assertThat(session.unseen()).isEqualTo(new Unread(numbers, COUNT - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x'00'", "'often'", "999999999999", "-4"})
    void whatIsSaidOfLooksAndMakesNoSenseKeepsNoRescueFromItsEnd(String upTo) throws Exception {
        SqliteTool.run(file, "INSERT INTO session VALUES ('unread', x'ff'), ('unread_up_to', " + upTo + ")");
        overwrite((root("delivery") - 1L) * PAGE, PAGE);
        try (Session session = open()) {
            assertThat(session.count()).isEqualTo(COUNT);
            assertThat(session.unseen()).isEqualTo(Unread.ALL);
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
        assertThat(opened()).isEqualTo(LongStream.rangeClosed(COUNT + 1, COUNT + 50).boxed().toList());
    }

    @Test
    void whatWasDeletedForGoodDoesNotComeBackOutOfTheJournalWithARescue() throws Exception {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (JournaledSession session = (JournaledSession) open()) {
            append(session, COUNT + 1, COUNT + 5);
            await().until(() -> session.indexedUpTo() == COUNT + 5);
            var gone = new CopyOnWriteArrayList<Gone>();
            session.onGone(gone::add);
            session.delete(Set.of(COUNT + 3L));
            await().until(() -> !gone.isEmpty());
            append(session, COUNT + 6, COUNT + 7);
            await().until(() -> session.search(Phrase.of("hooks"), _ -> true) == COUNT + 7); // then it is at rest
            copyAsAKillLeavesIt(killed);
        }
        file = killed.resolve("session.db");
        Files.createFile(killed.resolve("session.db.is-damaged"));
        assertThat(opened()).isEqualTo(
                LongStream.rangeClosed(1, COUNT + 7).filter(seq -> seq != COUNT + 3).boxed().toList());
        assertThat(killed.resolve("session.db.damaged")).exists();
    }

    private void copyAsAKillLeavesIt(Path killed) throws IOException {
        Path journal = Files.createDirectory(killed.resolve("session.db.journal"));
        for (String name : List.of("session.db", "session.db-wal")) {
            Files.copy(folder.resolve(name), killed.resolve(name));
        }
        try (var segments = Files.list(folder.resolve("session.db.journal"))) {
            for (Path segment : segments.toList()) {
                Files.copy(segment, journal.resolve(segment.getFileName()));
            }
        }
    }

    @Test
    void aNumberFarBeyondAllOthersKeepsNoRescueBusyForYearsAndIsNotCountedOnFrom() throws Exception {
        SqliteTool.run(file, "UPDATE delivery SET seq = " + (Long.MAX_VALUE - 1) + " WHERE seq = " + COUNT);
        Files.createFile(folder.resolve("session.db.is-damaged"));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(opened()).hasSize(COUNT - 1);
            try (Session session = open()) {
                assertThat(session.append(Deliveries.json("{}")).get()).isEqualTo(COUNT + 1);
            }
        });
    }

    @Test
    void deliveriesBeyondALongGapAreRescuedToo() throws Exception {
        try (Session session = open()) {
            session.restore(90_000_000, delivery(90_000_000)).get();
        }
        Files.createFile(folder.resolve("session.db.is-damaged"));
        assertThat(opened()).hasSize(COUNT + 1).endsWith(90_000_000L);
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
        for (int turn = 0; turn < 30; turn++) {
            byte[] bytes = sound.clone();
            int within = turn % 2 == 0 ? bytes.length : 6 * PAGE; // where the tables begin, a flip weighs most
            for (int i = random.nextInt(8); i >= 0; i--) {
                flip(bytes, HEADER + random.nextInt(within - HEADER), random.nextInt(8));
            }
            openedAndGoesOn(bytes, "turn" + turn);
        }
    }

    @Test
    void aDamagedHeaderIsRefusedOnlyWhereItSaysWhoseFileItIsAndIsNeverTouched() throws Exception {
        byte[] sound = Files.readAllBytes(file);
        for (int at = 0; at < HEADER; at++) {
            byte[] bytes = sound.clone();
            flip(bytes, at, at % 8);
            try {
                openedAndGoesOn(bytes, "header" + at);
            } catch (SessionFileException e) {
                assertThat(at).as(e.getMessage()).isIn(SAYS_WHOSE);
                assertThat(file).hasBinaryContent(bytes);
            }
        }
    }

    @Test
    void anIdentityThatIsNoneAnyMoreCostsNothing() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("identity") + "identity".length();
        bytes[at] = '<';
        assertThat(openedAndGoesOn(bytes, "identity")).hasSize(COUNT);
    }

    @Test
    void aTableThatIsDescribedOtherwiseThanItIsCostsNothing() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("answer_why");
        bytes[at] = 'b';
        assertThat(openedAndGoesOn(bytes, "column")).hasSize(COUNT);
    }

    @Test
    void aNumberThatStandsTwiceCostsTheDeliveryThatHadAnother() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int row = text.indexOf("POST/hooks/1500HTTP");
        int number = text.lastIndexOf("\u008b\\", row); // 1500 in seven bits a byte
        assertThat(row - number).isLessThan(30);
        bytes[number + 1]++;
        assertThat(openedAndGoesOn(bytes, "twice")).hasSize(COUNT - 1).contains(1499L, 1501L).doesNotContain(1500L);
    }

    @Test
    void aDeliveryWhoseRowMakesNoSenseIsDamageThatIsRescuedAtTheNextOpening() throws Exception {
        spoilHeaders(5);
        try (Session session = open()) {
            assertThatThrownBy(() -> session.delivery(5)).isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot be read");
            assertThat(session.delivery(6)).contains(delivery(6));
            assertThat(session.state()).isInstanceOf(StoreState.Failing.class);
        }
        assertThat(opened()).hasSize(COUNT - 1).doesNotContain(5L);
    }

    @Test
    void aPieceOfTheJournalThatTheDiskDidNotDeleteCostsNothingOfWhatCameLater() throws Exception {
        Path journal = folder.resolve("session.db.journal");
        Path left = Files.createDirectory(folder.resolve("left"));
        try (Session session = open()) {
            append(session, COUNT + 1, COUNT + 3);
            for (Path piece : files(journal)) {
                Files.copy(piece, left.resolve(piece.getFileName()));
            }
        }
        try (Session session = open()) {
            append(session, COUNT + 4, COUNT + 20);
        }
        Files.move(left, journal);
        spoilHeaders(COUNT + 2);
        Files.createFile(folder.resolve("session.db.is-damaged"));

        assertThat(opened()).hasSize(COUNT + 20);
        assertThat(opened()).hasSize(COUNT + 20);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.toList();
        }
    }

    @Test
    void whoOnlyReadsSuchADeliveryIsToldToTryAgainAndThenGetsTheOthers() throws Exception {
        spoilHeaders(5);
        try (Archive archive = SessionFiles.read(file, Clock.systemUTC())) {
            assertThatThrownBy(() -> archive.delivery(5)).hasMessageContaining("is damaged. Try again");
        }
        try (Archive archive = SessionFiles.read(file, Clock.systemUTC())) {
            assertThat(archive.count()).isEqualTo(COUNT - 1);
            assertThat(archive.notices()).singleElement().asString().contains("1 could not be read");
        }
    }

    private void spoilHeaders(long seq) throws Exception {
        SqliteTool.run(file, "UPDATE content SET headers = '[[\"a\",(' WHERE seq = " + seq);
    }

    private static void flip(byte[] bytes, int at, int bit) {
        bytes[at] ^= (byte) (1 << bit);
    }

    /** Opens a session of those bytes, which must take more, and returns the numbers of what is there. */
    private List<Long> openedAndGoesOn(byte[] bytes, String name) throws Exception {
        file = Files.write(Files.createDirectory(folder.resolve(name)).resolve("session.db"), bytes);
        var there = new ArrayList<Long>();
        try (Session session = open()) {
            session.rows(1, row -> there.add(row.seq()), there::add);
            assertThat(session.count()).as(name).isEqualTo(there.size());
            assertThat(session.append(Deliveries.json("{}")).get()).as(name).isPositive();
        }
        return there;
    }

    private static void append(Session session, int from, int to) throws Exception {
        var all = new ArrayList<CompletableFuture<Long>>();
        for (int i = from; i <= to; i++) {
            all.add(session.append(delivery(i)));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
    }

    private static Delivery delivery(long seq) {
        Delivery one = Deliveries.json("{\"seq\":" + seq + ",\"text\":\"" + "x".repeat(500) + "\"}");
        return new Delivery(one.receivedAt(), one.method(), "/hooks/" + seq, one.protocol(), one.remote(),
                one.headers(), one.body(), one.reception());
    }

    /** Returns the numbers of the deliveries of which both rows stand whole in whole pages of a file. */
    private static List<Long> standing(byte[] file) {
        String pages = new String(file, 0, file.length / PAGE * PAGE, StandardCharsets.ISO_8859_1);
        Set<Long> both = numbers(ROW, pages);
        both.retainAll(numbers(CONTENT, pages));
        return List.copyOf(both);
    }

    private static Set<Long> numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
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
                assertThat(session.delivery(seq)).contains(delivery(seq));
            }
            assertThat(session.count()).isEqualTo(there.size());
        }
        return there;
    }

    private Session open() throws SessionFileException {
        return SessionFiles.open(file, Clock.systemUTC());
    }
}
