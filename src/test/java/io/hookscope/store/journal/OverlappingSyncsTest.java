package io.hookscope.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.testing.Deliveries;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several groups of one journal are on their way to the disk at once. */
@Timeout(60)
class OverlappingSyncsTest {

    private static final byte[] IDENTITY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    /** How each group ended, in the order in which it was told. */
    private final List<String> settled = Collections.synchronizedList(new ArrayList<>());
    /** The syncs that fail, by how many there were before. */
    private final Set<Integer> failing = new HashSet<>();
    private int syncs;
    /** How many groups were stored when one failed; -1 while none did. */
    private long storedThen = -1;

    @Test
    void aGroupIsNotSettledBeforeTheOneAheadOfIt() throws Exception {
        Journal journal = open(1 << 20);
        Group first = write(journal, 1);
        Group second = write(journal, 2);
        journal.sync(second);
        assertThat(settled).isEmpty();
        assertThat(journal.find(2)).isEmpty();
        assertThat(journal.cursor().next()).isEmpty();
        journal.sync(first);
        assertThat(settled).containsExactly("1 stored", "2 stored");
        assertThat(journal.cursor().next()).containsExactly(arrived(1), arrived(2));
    }

    @Test
    void aGroupFailsWithTheOneAheadOfItThoughItsOwnSyncSucceeded() throws Exception {
        Journal journal = open(1 << 20);
        Group first = write(journal, 1);
        Group second = write(journal, 2);
        failing.add(1);
        journal.sync(second);
        journal.sync(first);
        assertThat(settled).containsExactly("1 failed", "2 failed");
        assertThat(journal.find(2)).isEmpty();
        assertThat(reopened()).isEmpty();
    }

    @Test
    void allThatIsNotSettledWhenOneFailsFailsToo() throws Exception {
        Journal journal = open(1 << 20);
        journal.sync(write(journal, 1));
        Group second = write(journal, 2); // the lost page may be its own, and only the third hears of it
        Group third = write(journal, 3);
        Group fourth = write(journal, 4);
        failing.add(1);
        journal.sync(third);
        journal.sync(second);
        journal.sync(fourth);
        journal.sync(write(journal, 5));
        assertThat(settled).containsExactly("1 stored", "2 failed", "3 failed", "4 failed", "5 stored");
        assertThat(names()).containsExactly("0000000001.segment", "0000000002.segment");
        assertThat(reopened()).containsExactly(arrived(1), arrived(5));
    }

    @Test
    void syncsAtTheSameTimeGoThroughDescriptorsOfTheirOwnAndOthersThroughOne() throws Exception {
        var through = new ArrayList<FileChannel>();
        Journal journal = Journals.open(folder, IDENTITY, 1 << 20, _ -> {}, through::add);
        Group first = write(journal, 1);
        Group second = write(journal, 2);
        journal.sync(second);
        Group third = write(journal, 3);
        journal.sync(first);
        journal.sync(third);
        journal.sync(write(journal, 4));
        assertThat(through.get(1)).isNotSameAs(through.get(0));
        assertThat(through.get(2)).isSameAs(through.get(0));
        assertThat(new HashSet<>(through)).hasSize(2);
        assertThat(through).allMatch(FileChannel::isOpen);
        journal.close(journal.cursor());
        assertThat(through).noneMatch(FileChannel::isOpen);
        assertThat(reopened()).hasSize(4);
    }

    @Test
    void aFullFileIsLeftWhenAllOfItIsSettled() throws Exception {
        Journal journal = open(100);
        Group first = write(journal, 1);
        Thread writing = Thread.ofPlatform().start(() -> {
            journal.sync(write(journal, 2));
        });
        await().until(() -> writing.getState() == Thread.State.WAITING);
        assertThat(names()).containsExactly("0000000001.segment");
        journal.sync(first);
        writing.join();
        assertThat(settled).containsExactly("1 stored", "2 stored");
        assertThat(names()).containsExactly("0000000001.segment", "0000000002.segment");
        assertThat(reopened()).containsExactly(arrived(1), arrived(2));
    }

    @Test
    void afterAnyOrderOfSyncsAndFailuresThereIsWhatWasSettledWellAndNothingElse() throws Exception {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            Path own = folder.resolve("seed" + seed);
            settled.clear();
            failing.clear();
            storedThen = -1;
            syncs = 0;
            random.ints(3, 0, 60).forEach(failing::add);
            Journal journal = Journals.open(own, IDENTITY, 1 << 20, _ -> {}, _ -> sync());
            var underway = new ArrayList<Group>();
            for (int seq = 1; seq <= 60; seq++) {
                while (underway.size() > random.nextInt(8)) {
                    journal.sync(underway.remove(random.nextInt(underway.size())));
                }
                if (storedThen >= 0) { // one failed: else the writing thread would wait
                    Collections.shuffle(underway, random);
                    underway.forEach(journal::sync);
                    underway.clear();
                    assertThat(stored()).as("stored after the failure, seed %s", seed).isEqualTo(storedThen);
                    storedThen = -1;
                }
                underway.add(write(journal, seq));
            }
            underway.forEach(journal::sync);
            var stored = settled.stream().filter(s -> s.endsWith("stored")).map(s -> Long.parseLong(s.split(" ")[0]));
            assertThat(settled).hasSize(60);
            assertThat(reopened(own).stream().map(Entry::seq)).as("seed %s", seed).isEqualTo(stored.toList());
        }
    }

    private long stored() {
        return settled.stream().filter(one -> one.endsWith("stored")).count();
    }

    private void sync() throws IOException {
        if (failing.contains(syncs++)) {
            storedThen = storedThen < 0 ? stored() : storedThen;
            throw new IOException("the disk says no");
        }
    }

    private Journal open(long segmentBytes) throws IOException {
        return Journals.open(folder, IDENTITY, segmentBytes, _ -> {}, _ -> sync());
    }

    private Group write(Journal journal, long seq) {
        try {
            return journal.write(List.of(arrived(seq)),
                    failure -> settled.add(seq + (failure == null ? " stored" : " failed")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Entry> reopened() throws IOException {
        return reopened(folder);
    }

    private static List<Entry> reopened(Path folder) throws IOException {
        var seen = new ArrayList<Entry>();
        Recovery.open(folder, IDENTITY, 1 << 20, seen::add);
        return seen;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static Entry.Arrived arrived(long seq) {
        return new Entry.Arrived(seq, Deliveries.json("{\"seq\":" + seq + "}"));
    }
}
