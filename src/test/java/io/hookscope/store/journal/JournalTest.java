package io.hookscope.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.testing.Deliveries;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final byte[] IDENTITY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final List<Entry> seen = new ArrayList<>();

    @Test
    void makesAGroupOfAThousandDurableWithOneSync() throws Exception {
        Journal journal = open();
        var group = new ArrayList<Entry>();
        for (int seq = 1; seq <= 1000; seq++) {
            group.add(arrived(seq));
        }
        Journals.write(journal, group);
        assertThat(journal.syncs()).isEqualTo(1);
        assertThat(journal.find(1000)).contains(arrived(1000));
    }

    @Test
    void aFileThatAFailingDiskLeftInTheWayIsPassedOver() throws Exception {
        Journal journal = open();
        Files.createFile(file());
        Journals.write(journal, List.of(arrived(1)));
        assertThat(names()).contains("0000000002.segment");
        open();
        assertThat(seen).containsExactly(arrived(1));
    }

    @Test
    void asksForNoSyncForAnswersAlone() throws Exception {
        Journal journal = open();
        Journals.write(journal, List.of(new Entry.Answered(1, new Answer(200, Duration.ofMillis(2), "200 at once"))));
        assertThat(journal.syncs()).isZero();
    }

    @Test
    void givesEverythingBackInOrderAfterReopening() throws Exception {
        Entry answered = new Entry.Answered(1, new Answer(503, Duration.ofNanos(5), "ü"));
        Journals.write(open(), List.of(arrived(1), answered, arrived(2)));
        open();
        assertThat(seen).containsExactly(arrived(1), answered, arrived(2));
    }

    @Test
    void cutsOffARecordThatIsTornAtAnyPlace() throws Exception {
        Journals.write(open(), List.of(arrived(1)));
        long whole = Files.size(file());
        Journals.write(open(), List.of(arrived(2)));
        byte[] second = Files.readAllBytes(folder.resolve("0000000002.segment"));
        byte[] first = Files.readAllBytes(file());
        Files.delete(folder.resolve("0000000002.segment"));
        for (int torn = Segment.HEAD + 1; torn < second.length; torn += 7) {
            Files.write(file(), ByteBuffer.allocate(first.length + torn - Segment.HEAD).put(first)
                    .put(second, Segment.HEAD, torn - Segment.HEAD).array());
            seen.clear();
            open();
            assertThat(seen).containsExactly(arrived(1));
            assertThat(Files.size(file())).isEqualTo(whole);
        }
        assertThat(names()).containsExactly("0000000001.segment");
    }

    @Test
    void keepsWhatIsReadableBehindDamageAndPutsTheOriginalAside() throws Exception {
        Journal journal = open();
        Journals.write(journal, List.of(arrived(1)));
        long second = Files.size(file());
        Journals.write(journal, List.of(arrived(2)));
        Journals.write(journal, List.of(arrived(3), arrived(4)));
        damage(second + 40);
        byte[] original = Files.readAllBytes(file());
        Journal again = open();
        assertThat(seen).containsExactly(arrived(1), arrived(3), arrived(4));
        assertThat(again.find(4)).contains(arrived(4));
        assertThat(again.find(2)).isEmpty();
        assertThat(names()).containsExactly("0000000001.segment", "0000000001.segment.damaged");
        assertThat(folder.resolve("0000000001.segment.damaged")).hasBinaryContent(original);
    }

    @Test
    void survivesADamagedLength() throws Exception {
        Journal journal = open();
        Journals.write(journal, List.of(arrived(1)));
        damage(Segment.HEAD + 4);
        Journals.write(journal, List.of(arrived(2)));
        open();
        assertThat(seen).containsExactly(arrived(2));
    }

    @Test
    void takesNoRecordFromABodyThatImitatesOne() throws Exception {
        Path forger = Files.createDirectory(folder.resolve("forger"));
        Journals.write(Recovery.open(forger, "another identity".getBytes(StandardCharsets.US_ASCII), 1 << 20, _ -> {}),
                List.of(arrived(99)));
        byte[] forged = Files.readAllBytes(forger.resolve("0000000001.segment"));
        Journal journal = open();
        Journals.write(journal, List.of(
                new Entry.Arrived(1, Deliveries.post(forged, io.hookscope.delivery.Headers.NONE)), arrived(2)));
        damage(Segment.HEAD + 20);
        open();
        assertThat(seen).containsExactly(arrived(2));
    }

    @Test
    void putsTheJournalOfAnotherSessionAside() throws Exception {
        Journals.write(Recovery.open(folder, "another identity".getBytes(StandardCharsets.US_ASCII), 1 << 20, _ -> {}),
                List.of(arrived(1)));
        open();
        assertThat(seen).isEmpty();
        assertThat(names()).containsExactly("0000000001.segment.of-another-session");
    }

    @Test
    void deletesFilesOnlyBehindTheCursor() throws Exception {
        Journal journal = Recovery.open(folder, IDENTITY, 100, seen::add);
        Journals.write(journal, List.of(arrived(1)));
        Journals.write(journal, List.of(arrived(2)));
        Cursor cursor = journal.cursor();
        journal.release(cursor);
        assertThat(names()).containsExactly("0000000001.segment", "0000000002.segment");
        assertThat(cursor.next()).containsExactly(arrived(1));
        assertThat(cursor.next()).containsExactly(arrived(2));
        assertThat(cursor.next()).isEmpty();
        journal.release(cursor);
        assertThat(names()).containsExactly("0000000002.segment");
        Journals.write(journal, List.of(arrived(3)));
        assertThat(cursor.next()).containsExactly(arrived(3));
        journal.close(cursor);
        assertThat(folder).doesNotExist();
    }

    @Test
    void aPlaceFromBeforeAReleaseLeadsToNothingThatIsPassedOver() throws Exception {
        Journal journal = Recovery.open(folder, IDENTITY, 100, seen::add);
        for (long seq = 1; seq <= 3; seq++) {
            Journals.write(journal, List.of(arrived(seq)));
        }
        Cursor cursor = journal.cursor();
        cursor.next();
        assertThat(cursor.next()).containsExactly(arrived(2));
        Cursor.Mark mark = cursor.mark();
        assertThat(cursor.next()).containsExactly(arrived(3));
        journal.release(cursor);
        cursor.back(mark);
        assertThat(cursor.atEnd()).isFalse();
        assertThat(cursor.next()).containsExactly(arrived(3));
        assertThat(cursor.atEnd()).isTrue();
    }

    @Test
    void keepsItsFilesWhileADeliveryIsNotInTheTables() throws Exception {
        Journal journal = open();
        Journals.write(journal, List.of(arrived(1), arrived(2)));
        Cursor cursor = journal.cursor();
        cursor.next();
        assertThat(journal.isRead(cursor, 2)).isTrue();
        journal.close(cursor, 1);
        open();
        assertThat(seen).containsExactly(arrived(1), arrived(2));
    }

    private static Entry.Arrived arrived(long seq) {
        return new Entry.Arrived(seq, Deliveries.json("{\"seq\":" + seq + "}"));
    }

    private void damage(long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            channel.write(ByteBuffer.wrap(new byte[]{(byte) (one.get(0) ^ 0x55)}), at);
        }
    }

    private Path file() {
        return folder.resolve("0000000001.segment");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private Journal open() throws IOException {
        return Recovery.open(folder, IDENTITY, 1 << 20, seen::add);
    }
}
