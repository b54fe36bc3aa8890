package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Answer;
import io.hookscope.store.Gone;
import io.hookscope.store.Mark;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that is looked at while somebody else has it open. */
class SharedSessionWatchTest {

    @TempDir
    Path folder;

    @Test
    void hearsOfWhatArrivesThereAndLeavesTheSessionAlone() throws Exception {
        Path file = folder.resolve("session.db");
        Map<Long, Row> heard = new ConcurrentHashMap<>();
        try (Session theirs = SessionFiles.open(file, Clock.systemUTC())) {
            long first = theirs.append(Deliveries.json(Deliveries.golden())).get();
            await().until(() -> inTables(file) == 1);
            try (Session looked = SessionFiles.look(file)) {
                var feed = new Feed();
                feed.subscribe(event -> {
                    if (event instanceof FeedEvent.Changed(Row row)) {
                        heard.put(row.seq(), row);
                    }
                });
                var inspector = new Inspector(looked, Conclusions.NONE,
                        new Neighbours(new Relations(), feed, InstantSource.system()));
                var sharedSessionWatch = new SharedSessionWatch(looked, inspector, looked.lastSeq());
                inspector.start();
                sharedSessionWatch.start();
                long second = theirs.append(Deliveries.json("{\"two\":2}")).get();
                theirs.answered(second, new Answer(204, Duration.ofMillis(3), ""));
                await().until(() -> heard.containsKey(second) && heard.get(second).answer() != null);
                assertThat(heard.get(second).answer().status()).isEqualTo(204);
                looked.mark(first, new Mark(true, "mine"));
                looked.delete(Set.of(first));
                assertThatThrownBy(() -> looked.append(Deliveries.json("{}")).join())
                        .hasCauseInstanceOf(SessionFileException.class)
                        .hasMessageContaining("only looked at");
                looked.copyTo(folder.resolve("copy.db"));
                sharedSessionWatch.close();
                inspector.close();
            }
            assertThat(theirs.marks()).isEmpty();
            assertThat(theirs.count()).isEqualTo(2);
        }
        // whoever had it open could put it in order at its end
        assertThat(Files.exists(folder.resolve("session.db-wal"))).isFalse();
        try (Session copy = SessionFiles.open(folder.resolve("copy.db"), Clock.systemUTC())) {
            assertThat(copy.count()).isEqualTo(2);
        }
    }

    @Test
    void hearsOfFlagsNotesAndDeletionsThere() throws Exception {
        Path file = folder.resolve("session.db");
        Set<Long> left = ConcurrentHashMap.newKeySet();
        var marks = new AtomicReference<Map<Long, Mark>>(Map.of());
        try (Session theirs = SessionFiles.open(file, Clock.systemUTC())) {
            for (int i = 0; i < 3; i++) {
                theirs.append(Deliveries.json("{\"number\":" + i + "}")).get();
            }
            theirs.mark(1, new Mark(true, "before"));
            await().until(() -> inTables(file) == 3);
            try (Session looked = SessionFiles.look(file)) {
                var feed = new Feed();
                feed.subscribe(event -> {
                    if (event instanceof FeedEvent.Left(Gone gone)) {
                        left.addAll(gone.seqs());
                    }
                });
                var inspector = new Inspector(looked, Conclusions.NONE,
                        new Neighbours(new Relations(), feed, InstantSource.system()));
                looked.onGone(inspector::forget);
                looked.onMarked(marks::set);
                var sharedSessionWatch = new SharedSessionWatch(looked, inspector, looked.lastSeq());
                inspector.start();
                looked.lookAgain(); // this is what it was like
                sharedSessionWatch.start();
                theirs.mark(2, new Mark(true, ""));
                await().untilAsserted(() -> assertThat(marks.get()).containsEntry(2L, new Mark(true, "")));
                theirs.mark(2, new Mark(false, "call her"));
                theirs.mark(1, Mark.NONE);
                await().untilAsserted(() -> assertThat(marks.get())
                        .containsExactly(Map.entry(2L, new Mark(false, "call her"))));
                theirs.takeOut(Set.of(2L));
                theirs.delete(Set.of(2L));
                await().untilAsserted(() -> assertThat(left).containsExactly(2L));
                await().untilAsserted(() -> assertThat(marks.get()).isEmpty());
                assertThat(looked.count()).isEqualTo(2);
                sharedSessionWatch.close();
                inspector.close();
            }
        }
    }

    @Test
    void oneThatCannotBeReadIsPassedOver() {
        var looked = new MemorySession();
        Map<Long, Row> heard = new ConcurrentHashMap<>();
        Feed feed = ToldRows.keptIn(heard);
        try (var inspector = new Inspector(looked, Conclusions.NONE,
                new Neighbours(new Relations(), feed, InstantSource.system()));
                var sharedSessionWatch = new SharedSessionWatch(looked, inspector, 0)) {
            inspector.start();
            for (int i = 0; i < 60; i++) {
                looked.append(Deliveries.json("{}")).join();
            }
            for (long seq = 10; seq < 50; seq++) {
                looked.damage(seq); // as where a page of the file is lost
            }
            sharedSessionWatch.start();
            await().until(() -> heard.containsKey(60L) && heard.containsKey(50L));
        }
        assertThat(heard).doesNotContainKeys(10L, 49L);
    }

    @Test
    void whatWasAnsweredToOneAndCannotBeReadKeepsNoOtherWaiting() {
        var looked = new MemorySession();
        Map<Long, Row> heard = new ConcurrentHashMap<>();
        Feed feed = ToldRows.keptIn(heard);
        for (int i = 0; i < 2; i++) {
            looked.append(Deliveries.json("{}")).join();
        }
        try (var inspector = new Inspector(looked, Conclusions.NONE,
                new Neighbours(new Relations(), feed, InstantSource.system()));
                var sharedSessionWatch = new SharedSessionWatch(looked, inspector, 0)) {
            inspector.start();
            sharedSessionWatch.start();
            await().until(() -> heard.containsKey(2L));
            looked.damage(1);
            looked.answered(2, new Answer(204, Duration.ofMillis(3), ""));
            looked.append(Deliveries.json("{}")).join();
            await().until(() -> heard.containsKey(3L) && heard.get(2L).answer() != null);
        }
    }

    private static long inTables(Path file) throws Exception {
        try (Session looked = SessionFiles.look(file)) {
            return looked.count();
        }
    }
}
