package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.store.StoredDelivery;
import io.hookscope.store.file.Connections;
import io.hookscope.store.file.SessionLock;
import io.hookscope.store.file.SidecarFiles;
import io.hookscope.store.indexing.SessionCounts;
import io.hookscope.store.indexing.SessionParts;
import io.hookscope.store.indexing.Waiting;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.journal.Recovery;
import io.hookscope.store.tables.Index;
import io.hookscope.store.tables.Marks;
import io.hookscope.store.tables.Reads;
import io.hookscope.store.writing.Bounds;
import io.hookscope.store.writing.Health;
import io.hookscope.testing.Deliveries;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks while deliveries move from the journal to the tables: at each question the tables have more. */
class LookupTest {

    @TempDir
    Path folder;

    private SessionParts parts;
    private Reads reads;
    private Lookup lookup;
    /** What the tables have at each question; the last holds on. */
    private final Queue<Long> upTo = new ArrayDeque<>();

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("session.db");
        Connections.create(file, new byte[16]);
        var index = new Index(file);
        var marks = new Marks();
        Journal journal = Recovery.open(SidecarFiles.journal(file), new byte[16], 1 << 20, _ -> {});
        parts = new SessionParts(file, Bounds.USUAL, SessionLock.take(file), journal, index, index.pruning(marks),
                marks, new Waiting(), new Health(file, Clock.systemUTC()), new SessionCounts(index));
        reads = new Reads(file);
        lookup = new Lookup(parts, reads, () -> upTo.size() > 1 ? upTo.remove() : upTo.element());
        write(1, 3);
    }

    @AfterEach
    void close() throws Exception {
        reads.close();
        parts.journal().close(parts.journal().cursor());
        parts.index().close();
        parts.lock().close();
    }

    @Test
    void passesOverNothingThatMovesThisMoment() {
        upTo.addAll(List.of(0L, 2L));
        assertThat(lookup.kept(1, 10)).extracting(StoredDelivery::seq).containsExactly(1L, 2L, 3L);
    }

    @Test
    void passesOverNothingThatMovesRightBehindWhatHasLeft() throws Exception {
        parts.index().write(intake -> intake.entries(arrived(1, 1), Set.of()));
        parts.index().delete(List.of(1L));
        upTo.addAll(List.of(1L, 2L));
        assertThat(lookup.kept(1, 10)).extracting(StoredDelivery::seq).containsExactly(2L, 3L);
    }

    private void write(long first, long last) throws Exception {
        Journal journal = parts.journal();
        var settled = new AtomicLong();
        journal.sync(journal.write(arrived(first, last), _ -> settled.incrementAndGet()));
        assertThat(settled).hasValue(1);
    }

    private static List<Entry> arrived(long first, long last) {
        return LongStream.rangeClosed(first, last).<Entry>mapToObj(seq -> new Entry.Arrived(seq, Deliveries.json("{}")))
                .toList();
    }
}
