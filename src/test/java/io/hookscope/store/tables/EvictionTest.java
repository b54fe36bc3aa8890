package io.hookscope.store.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.Mark;
import io.hookscope.store.Retention;
import io.hookscope.store.file.Connections;
import io.hookscope.store.journal.Entry;
import io.hookscope.testing.Deliveries;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvictionTest {

    @TempDir
    Path folder;

    private Index index;
    private final Marks marks = new Marks();
    private Eviction eviction;

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("session.db");
        Connections.create(file, new byte[16]);
        index = new Index(file);
        eviction = index.pruning(marks).eviction();
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @Test
    void nobodyLeavesWhereEverythingIsKept() throws Exception {
        stored(1, 20);
        assertThat(eviction.next()).isEmpty();
    }

    @Test
    void theOldestThatAreNotFlaggedLeaveOnceThereAreTooMany() throws Exception {
        stored(1, 20);
        marks.put(2, new Mark(true, ""));
        eviction.limits(new Retention(15, Long.MAX_VALUE));
        assertThat(eviction.next()).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void theNewestHundredStayWhateverTheyTake() throws Exception {
        stored(1, 102);
        eviction.limits(new Retention(Long.MAX_VALUE, 1));
        assertThat(eviction.next()).containsExactly(1L, 2L);
    }

    @Test
    void allInTheTablesMakeWayWhereMoreWaitInTheJournalThanAreKept() throws Exception {
        stored(1, 3);
        eviction.limits(new Retention(5, Long.MAX_VALUE));
        assertThat(eviction.makingWay(5)).isEmpty();
        assertThat(eviction.makingWay(6)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatWouldLeaveAtOnceNeedNotComeIntoTheTablesUnlessOlderOnesAreThere() throws Exception {
        eviction.limits(new Retention(5, Long.MAX_VALUE));
        marks.put(1, new Mark(true, ""));
        assertThat(eviction.leaving(List.of(1L, 2L, 3L, 4L), 4)).containsExactlyInAnyOrder(2L, 3L);

        stored(1, 2);
        assertThat(eviction.leaving(List.of(3L, 4L), 9)).isEmpty();
    }

    private void stored(long first, long last) throws Exception {
        index.write(intake -> intake.entries(LongStream.rangeClosed(first, last)
                .<Entry>mapToObj(seq -> new Entry.Arrived(seq, Deliveries.json("{}"))).toList(), Set.of()));
    }
}
