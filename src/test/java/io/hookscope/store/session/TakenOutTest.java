package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Answer;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Gone;
import io.hookscope.store.Mark;
import io.hookscope.store.Retention;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenOutTest {

    private static final Answer ANSWER = new Answer(200, Duration.ofMillis(3), "200");

    @TempDir
    Path folder;

    @Test
    void whatWasTakenOutIsNowhereUntilItIsBroughtBackWhole() throws Exception {
        var gone = new CopyOnWriteArrayList<Gone>();
        try (Session session = open()) {
            for (int i = 1; i <= 3; i++) {
                long seq = session.append(Deliveries.json("{\"word\":\"needle" + i + "\"}")).join();
                session.answered(seq, ANSWER);
                session.mark(seq, new Mark(true, "note " + seq));
            }
            session.onGone(gone::add);
            session.takeOut(Set.of(2L));

            assertThat(gone).containsExactly(new Gone(Set.of(2L), Gone.Cause.DELETED));
            assertThat(session.delivery(2)).isEmpty();
            assertThat(session.answer(2)).isEmpty();
            assertThat(session.marks()).containsOnlyKeys(1L, 3L);
            assertThat(session.count()).isEqualTo(2);
            assertThat(numbers(session)).containsExactly(1L, 3L);
            await().until(() -> found(session, "needle").equals(List.of(3L, 1L)));

            assertThat(session.bringBack(Set.of(2L, 9L))).containsExactly(2L);
            assertThat(session.delivery(2)).contains(Deliveries.json("{\"word\":\"needle2\"}"));
            assertThat(session.answer(2)).contains(ANSWER);
            assertThat(session.marks()).containsEntry(2L, new Mark(true, "note 2"));
            assertThat(session.count()).isEqualTo(3);
            assertThat(numbers(session)).containsExactly(1L, 2L, 3L);
            assertThat(found(session, "needle2")).containsExactly(2L);
        }
    }

    @Test
    void whatWasTakenOutIsNoKinOfAnythingUntilItIsBroughtBack() throws Exception {
        try (Session session = open()) {
            for (int i = 1; i <= 2; i++) {
                long seq = session.append(Deliveries.json("{}")).join();
                session.derived(seq, Rows.succeeded(7).row().summary(), null);
            }
            await().until(() -> kin(session).equals(List.of(1L, 2L)));
            session.takeOut(Set.of(2L));
            assertThat(kin(session)).containsExactly(1L);
            session.bringBack(Set.of(2L));
            assertThat(kin(session)).containsExactly(1L, 2L);
        }
    }

    private static List<Long> kin(Session session) {
        return session.kin(1).stream().map(Row::seq).toList();
    }

    @Test
    void whatWasTakenOutIsDeletedForGoodAtClosingAndTheDiskLetsItGo() throws Exception {
        byte[] body = new byte[4 << 20];
        long full;
        try (Session session = open()) {
            session.append(Deliveries.post(body, Deliveries.json("").headers())).join();
            session.append(Deliveries.json("{}")).join();
        }
        full = Files.size(folder.resolve("session.db"));
        try (Session session = open()) {
            session.takeOut(Set.of(1L));
        }
        try (Session session = open()) {
            assertThat(session.count()).isEqualTo(1);
            assertThat(session.delivery(1)).isEmpty();
            assertThat(session.bringBack(Set.of(1L))).isEmpty();
            await().until(() -> Files.size(folder.resolve("session.db")) < full / 4);
            session.takeOut(Set.of(2L));
            session.delete(Set.of(2L));
            assertThat(session.count()).isZero();
        }
        try (Session session = open()) {
            assertThat(numbers(session)).isEmpty();
        }
    }

    @Test
    void whatIsDeletedForGoodLeavesTheJournalTooWhileTheSessionGoesOn() throws Exception {
        var gone = new CopyOnWriteArrayList<Gone>();
        try (Session session = open()) {
            for (int i = 1; i <= 3; i++) {
                session.append(Deliveries.json("{\"word\":\"zebra" + i + "\"}")).join();
            }
            await().until(() -> ((JournaledSession) session).indexedUpTo() == 3);
            assertThat(journal()).contains("zebra2");
            session.onGone(gone::add);
            session.delete(Set.of(2L));
            await().until(() -> !gone.isEmpty());
            assertThat(journal()).doesNotContain("zebra2");
            assertThat(session.append(Deliveries.json("{\"word\":\"zebra4\"}")).join()).isEqualTo(4);
            assertThat(numbers(session)).containsExactly(1L, 3L, 4L);
        }
        try (Session session = open()) {
            assertThat(numbers(session)).containsExactly(1L, 3L, 4L);
        }
    }

    private String journal() throws IOException {
        var text = new StringBuilder();
        try (var segments = Files.list(folder.resolve("session.db.journal"))) {
            for (Path segment : segments.toList()) {
                text.append(Files.readString(segment, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Test
    void aDeletionThatEvictionForestalledCountsOnce() throws Exception {
        var evicted = new ConcurrentSkipListSet<Long>();
        var deleted = new ConcurrentSkipListSet<Long>();
        try (Session session = open()) {
            evict(session, evicted);
            session.onGone(gone -> deleted.addAll(gone.cause() == Gone.Cause.DELETED ? gone.seqs() : Set.of()));
            session.delete(range(1, 11));
            await().until(() -> deleted.contains(11L));
            assertThat(session.count()).isEqualTo(19);
            assertThat(deleted).containsExactly(11L);
        }
    }

    @Test
    void whatIsTakenOutAfterItHasLeftCountsNoMoreOnceItIsDeleted() throws Exception {
        try (Session session = open()) {
            evict(session, new ConcurrentSkipListSet<>());
            session.takeOut(range(1, 11));
            session.delete(range(1, 11));
            await().untilAsserted(() -> assertThat(session.count()).isEqualTo(19));
            assertThat(session.bringBack(range(1, 11))).isEmpty();
        }
    }

    /** Of thirty deliveries of which ten were taken out, those ten leave. */
    private static void evict(Session session, Set<Long> evicted) {
        for (int i = 1; i <= 30; i++) {
            session.append(Deliveries.json("{\"i\":" + i + "}")).join();
        }
        await().until(() -> ((JournaledSession) session).indexedUpTo() == 30);
        session.onGone(gone -> evicted.addAll(gone.cause() == Gone.Cause.EVICTED ? gone.seqs() : Set.of()));
        session.takeOut(range(1, 10));
        session.keep(new Retention(20, Long.MAX_VALUE));
        await().until(() -> evicted.equals(range(1, 10)));
    }

    private static Set<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
    }

    @Test
    void aCopyLeavesOutWhatWasDeletedAndNothingOfItStaysInItsFile() throws Exception {
        Path copy = folder.resolve("copy.db");
        try (Session session = open()) {
            for (int i = 1; i <= 3; i++) {
                long seq = session.append(Deliveries.json("{\"word\":\"zebra" + i + "\"}")).join();
                session.mark(seq, new Mark(true, "quagga" + seq));
            }
            await().until(() -> found(session, "zebra").size() == 3);
            session.takeOut(Set.of(2L));
            session.copyTo(copy);
            assertThat(session.bringBack(Set.of(2L))).containsExactly(2L);
        }
        assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1)).contains("zebra1", "quagga3")
                .doesNotContain("zebra2", "quagga2");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(copy, folder.resolve("session.db"));
        }
        try (Session session = SessionFiles.open(copy, Clock.systemUTC())) {
            assertThat(session.count()).isEqualTo(2);
            assertThat(numbers(session)).containsExactly(1L, 3L);
            assertThat(found(session, "zebra")).containsExactly(3L, 1L);
            assertThat(session.append(Deliveries.json("{}")).join()).isEqualTo(4);
        }
    }

    private static List<Long> numbers(Session session) {
        var numbers = new ArrayList<Long>();
        session.rows(1, row -> numbers.add(row.seq()), numbers::add);
        return numbers;
    }

    private static List<Long> found(Session session, String word) {
        var found = new ArrayList<Long>();
        session.search(Phrase.of(word), found::add);
        return found;
    }

    private Session open() throws Exception {
        return SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC());
    }
}
