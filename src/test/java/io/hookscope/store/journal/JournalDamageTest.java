package io.hookscope.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.OddDeliveries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real journal, cut at every place and flipped at every place. */
class JournalDamageTest {

    private static final byte[] IDENTITY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String SEGMENT = "0000000001.segment";

    @TempDir
    Path folder;

    private final List<Entry> written = new ArrayList<>();
    /** Where each record ends. */
    private final List<Long> ends = new ArrayList<>();
    private byte[] sound = new byte[0];

    @BeforeEach
    void write() throws IOException {
        var odd = new OddDeliveries(5);
        Path first = folder.resolve("sound");
        Journal journal = Recovery.open(first, IDENTITY, 1 << 20, _ -> {});
        for (long seq = 1; seq <= 5; seq++) {
            var delivery = odd.next();
            while (delivery.body().length() > 3000) {
                delivery = odd.next();
            }
            written.add(new Entry.Arrived(seq, delivery));
            Journals.write(journal, List.of(written.getLast()));
            ends.add(Files.size(first.resolve(SEGMENT)));
        }
        sound = Files.readAllBytes(first.resolve(SEGMENT));
    }

    @Test
    void cutAnywhereEverythingBeforeTheCutIsThere() throws IOException {
        for (int length = Segment.HEAD; length <= sound.length; length++) {
            int cut = length;
            List<Entry> before = written.subList(0, (int) ends.stream().filter(end -> end <= cut).count());
            assertThat(opened(Arrays.copyOf(sound, length))).as("cut at " + length).isEqualTo(before);
        }
    }

    @Test
    void cutWithinItsHeadItIsAnEmptyJournal() throws IOException {
        for (int length = 0; length < Segment.HEAD; length++) {
            assertThat(opened(Arrays.copyOf(sound, length))).isEmpty();
        }
    }

    @Test
    void flippedAnywhereOnlyTheRecordThatWasHitIsMissing() throws IOException {
        var random = new Random(3);
        for (int at = 0; at < sound.length; at++) {
            byte[] bytes = sound.clone();
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            int hit = at;
            int record = at < Segment.HEAD ? -1 : (int) ends.stream().filter(end -> end <= hit).count();
            var others = new ArrayList<>(written);
            if (record >= 0) {
                others.remove(record);
            }
            assertThat(opened(bytes)).as("flipped at " + at).isEqualTo(others);
        }
    }

    @Test
    void whatWasDamagedIsKeptAndNamed() throws IOException {
        byte[] bytes = sound.clone();
        bytes[bytes.length / 2] ^= 1;
        Path there = Files.createDirectories(folder.resolve("named"));
        Files.write(there.resolve(SEGMENT), bytes);
        Journal journal = Recovery.open(there, IDENTITY, 1 << 20, _ -> {});
        assertThat(journal.damaged()).containsExactly(there.resolve(SEGMENT + ".damaged"));
        assertThat(journal.damaged().getFirst()).hasBinaryContent(bytes);
    }

    /** Of what nobody was told is stored, a stop of the machine may leave the end without the beginning. */
    @Test
    void sectorsThatAreMissingOfWhatNobodyWasToldOfAreNoDamage() throws IOException {
        Path there = withAHole(List.of());
        var seen = new ArrayList<Entry>();
        Journal journal = Recovery.open(there, IDENTITY, 1 << 20, seen::add);
        assertThat(seen).extracting(Entry::seq).containsExactly(1L, 2L, 4L);
        assertThat(journal.damaged()).isEmpty();
        assertThat(there.toFile().list()).containsExactly(SEGMENT);
    }

    @Test
    void norIsATornEndBehindThem() throws IOException {
        Path there = withAHole(List.of(new Entry.Arrived(5, Deliveries.json("x".repeat(300)))));
        Path file = there.resolve(SEGMENT);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 100));
        var seen = new ArrayList<Entry>();
        assertThat(Recovery.open(there, IDENTITY, 1 << 20, seen::add).damaged()).isEmpty();
        assertThat(seen).extracting(Entry::seq).containsExactly(1L, 2L, 4L);
    }

    @Test
    void sectorsThatAreMissingOfWhatSomebodyWasToldOfAreDamage() throws IOException {
        var answered = new Entry.Answered(3, new Answer(200, Duration.ZERO, ""));
        assertThat(Recovery.open(withAHole(List.of(answered)), IDENTITY, 1 << 20, _ -> {}).damaged()).hasSize(1);
    }

    @Test
    void sectorsThatAreMissingOfAFileThatWasLeftForAnotherAreDamage() throws IOException {
        Path there = withAHole(List.of());
        Path later = there.resolve("0000000002.segment");
        Files.write(later, sound);
        assertThat(Recovery.open(there, IDENTITY, 1 << 20, _ -> {}).damaged()).hasSize(1);
    }

    /** Four deliveries, of whose third two sectors are missing, and those entries. */
    private Path withAHole(List<Entry> more) throws IOException {
        Path there = Files.createDirectories(folder.resolve("hole"));
        Journal journal = Recovery.open(there, IDENTITY, 1 << 20, _ -> {});
        Path file = there.resolve(SEGMENT);
        long begin = 0;
        for (long seq = 1; seq <= 4; seq++) {
            begin = seq == 3 ? Files.size(file) : begin;
            Journals.write(journal, List.of(new Entry.Arrived(seq, Deliveries.json("x".repeat(3000)))));
        }
        if (!more.isEmpty()) {
            Journals.write(journal, more);
        }
        byte[] bytes = Files.readAllBytes(file);
        int sector = (int) (begin / 512 + 1) * 512;
        Arrays.fill(bytes, sector, sector + 1024, (byte) 0);
        Files.write(file, bytes);
        return there;
    }

    @Test
    void aStopWhileADamagedFileIsReplacedLosesNothing() throws IOException {
        Path there = Files.createDirectories(folder.resolve("stopped"));
        Files.write(there.resolve(SEGMENT + ".damaged"), new byte[]{1}); // of an earlier rescue
        Files.write(there.resolve(SEGMENT + ".damaged-2"), new byte[]{2});
        Files.write(there.resolve(SEGMENT + ".rescue"), sound);
        assertThat(Recovery.identity(there)).contains(IDENTITY);

        var seen = new ArrayList<Entry>();
        Journal journal = Recovery.open(there, IDENTITY, 1 << 20, seen::add);
        assertThat(seen).isEqualTo(written);
        assertThat(journal.damaged()).containsExactly(there.resolve(SEGMENT + ".damaged-2"));
        journal.prepare();
        assertThat(there.resolve("0000000002.segment")).exists();
        assertThat(there.resolve(SEGMENT + ".rescue")).doesNotExist();
    }

    @Test
    void whatAStoppedRescueHadNotFinishedIsBegunAnew() throws IOException {
        byte[] bytes = sound.clone();
        bytes[bytes.length - 1] ^= 1;
        Path there = Files.createDirectories(folder.resolve("unfinished"));
        Files.write(there.resolve(SEGMENT), bytes);
        Files.write(there.resolve(SEGMENT + ".rescue"), Arrays.copyOf(sound, Segment.HEAD + 3));
        var seen = new ArrayList<Entry>();
        Recovery.open(there, IDENTITY, 1 << 20, seen::add);
        assertThat(seen).isEqualTo(written.subList(0, 4));
        assertThat(there.resolve(SEGMENT + ".rescue")).doesNotExist();
    }

    @Test
    void aStoppedRescueOfAnotherSessionWaitsForThatOne() throws IOException {
        byte[] another = "another identity".getBytes(StandardCharsets.US_ASCII);
        Path there = Files.createDirectories(folder.resolve("another"));
        Files.write(there.resolve(SEGMENT + ".rescue"), sound);
        Journal journal = Recovery.open(there, another, 1 << 20, _ -> {});
        assertThat(journal.foreign()).containsExactly(there.resolve(SEGMENT + ".of-another-session"));
        journal.close(journal.cursor());

        var seen = new ArrayList<Entry>();
        Recovery.open(there, IDENTITY, 1 << 20, seen::add);
        assertThat(seen).isEqualTo(written);
    }

    private static void remove(Path there) throws IOException {
        if (Files.exists(there)) {
            try (var files = Files.walk(there)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Entry> opened(byte[] bytes) throws IOException {
        remove(folder.resolve("damaged"));
        Path there = Files.createDirectories(folder.resolve("damaged"));
        Files.write(there.resolve(SEGMENT), bytes);
        var seen = new ArrayList<Entry>();
        Journal journal = Recovery.open(there, IDENTITY, 1 << 20, seen::add);
        journal.close(journal.cursor());
        return seen;
    }

    /** Any bytes at all, in the place of a journal. */
    @net.jqwik.api.Group
    class AnyBytes {

        @Property(tries = 300)
        void openAsAJournalWithoutWhatTheyAreNot(@ForAll byte[] noise, @ForAll @IntRange(max = 2) int head)
                throws IOException {
            Path there = Files.createTempDirectory("hookscope-noise");
            try {
                byte[] format = ("HKSJRNL1" + (head == 1 ? "0123456789abcdef" : "another identity"))
                        .getBytes(StandardCharsets.US_ASCII);
                byte[] bytes = Arrays.copyOf(head == 0 ? new byte[0] : format,
                        (head == 0 ? 0 : format.length) + noise.length);
                System.arraycopy(noise, 0, bytes, bytes.length - noise.length, noise.length);
                Files.write(there.resolve(SEGMENT), bytes);
                var seen = new ArrayList<Entry>();
                Journal journal = Recovery.open(there, IDENTITY, 1 << 20, seen::add);
                journal.close(journal.cursor());
                assertThat(seen).isEmpty();
            } finally {
                remove(there);
            }
        }
    }
}
