package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Mark;
import io.hookscope.store.Retention;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.tables.StoredRow;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.SqliteTool;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void theOldestMakeRoomAndEverybodyHearsWhichOnes() throws Exception {
        var heard = new ConcurrentSkipListSet<Long>();
        try (Session session = open()) {
            session.onGone(gone -> heard.addAll(gone.seqs()));
            session.keep(new Retention(10, Long.MAX_VALUE));
            append(session, 30);
            await().until(() -> session.count() == 10);
            assertThat(numbers(session)).isEqualTo(range(21, 30));
            await().untilAsserted(() -> assertThat(heard).containsExactlyElementsOf(range(1, 20)));
            assertThat(session.delivery(20)).isEmpty();
            assertThat(session.delivery(21)).isPresent();
        }
        try (Session session = open()) {
            assertThat(numbers(session)).isEqualTo(range(21, 30));
            assertThat(session.count()).isEqualTo(10);
        }
    }

    @Test
    void whatCouldNotLeaveLeavesLaterAlsoWhereNothingArrives() throws Exception {
        try (Session session = open()) {
            append(session, 30);
            await().until(() -> ((JournaledSession) session).indexedUpTo() == 30);
            sql("CREATE TRIGGER nothing_leaves BEFORE DELETE ON delivery BEGIN SELECT RAISE(ABORT, 'no'); END");
            session.keep(new Retention(10, Long.MAX_VALUE));
            await().during(Duration.ofMillis(300)).until(() -> session.count() == 30);
            sql("DROP TRIGGER nothing_leaves");
            await().atMost(Duration.ofSeconds(20)).until(() -> session.count() == 10);
        }
    }

    @Test
    void nothingLeavesWithoutALimitHoweverManyAreFlagged() throws Exception {
        try (Session session = open()) {
            append(session, 20);
            range(1, 20).forEach(seq -> session.mark(seq, new Mark(true, "")));
            for (int i = 0; i < 3; i++) {
                append(session, 1);
                await().until(() -> ((JournaledSession) session).indexedUpTo() == session.lastSeq());
            }
            assertThat(numbers(session)).isEqualTo(range(1, 23));
            assertThat(session.count()).isEqualTo(23);
        }
    }

    @Test
    void whatALargeFileSaysOfItsSizeIsBelievedUntilItWasCounted() throws Exception {
        try (Session session = open()) {
            append(session, 30);
            await().until(() -> session.count() == 30);
        }
        SqliteTool.run(file(), "DELETE FROM delivery WHERE seq <= 4",
                "UPDATE session SET value = 200000 WHERE key = 'stored'");
        try (Session session = open()) {
            await().until(() -> session.count() == 26);
        }
        try (Session session = open()) {
            assertThat(session.count()).isEqualTo(26);
        }
    }

    @Test
    void whatLaterOnesReplaceBeforeItIsInTheTablesDoesNotComeThere() throws Exception {
        var heard = new ConcurrentSkipListSet<Long>();
        try (Session session = open();
                var other = DriverManager.getConnection("jdbc:sqlite:" + session.file());
                var statement = other.createStatement()) {
            session.onGone(gone -> heard.addAll(gone.seqs()));
            session.keep(new Retention(10, Long.MAX_VALUE));
            session.mark(1, new Mark(true, ""));
            statement.execute("BEGIN IMMEDIATE"); // another tool that writes keeps the indexer out
            statement.execute("CREATE TABLE came AS SELECT seq FROM delivery");
            statement.execute(
                    "CREATE TRIGGER comes AFTER INSERT ON delivery BEGIN INSERT INTO came VALUES (new.seq); END");
            append(session, 1);
            await().until(() -> session.state() instanceof StoreState.Failing); // it rests now, and looks anew then
            append(session, 999);
            statement.execute("COMMIT");
            await().untilAsserted(() -> assertThat(heard).containsExactlyElementsOf(range(2, 990)));
            assertThat(session.count()).isEqualTo(11);
            List<Long> kept = new ArrayList<>(range(991, 1_000));
            kept.addFirst(1L);
            assertThat(numbers(session)).isEqualTo(kept);
            try (var came = statement.executeQuery("SELECT count(*) FROM came")) {
                assertThat(came.getInt(1)).isEqualTo(11);
            }
        }
    }

    @Test
    void nothingOfADeliveryStaysBehindAlsoWhatIsFoundOutLater() throws Exception {
        try (Session session = open()) {
            append(session, 3);
            session.handled(handling(1));
            session.mark(1, new Mark(false, "look here"));
            await().until(() -> session.search(Phrase.of("zzz"), _ -> true) == 3);
            session.keep(new Retention(1, Long.MAX_VALUE));
            await().until(() -> session.count() == 1);
            session.handled(handling(2));
            session.derived(2, StoredRow.NO_SUMMARY, null);
            session.mark(2, new Mark(true, ""));
            assertThat(found(session, "number")).containsExactly(3L);
            await().until(() -> session.marks().isEmpty());
            assertThat(session.handlings(1)).isEmpty();
        }
        for (String table : List.of("delivery", "content", "words")) {
            assertThat(number("SELECT count(*) FROM " + table)).as(table).isEqualTo(1);
        }
        for (String table : List.of("derived", "handling", "mark")) {
            assertThat(number("SELECT count(*) FROM " + table)).as(table).isZero();
        }
    }

    @Test
    void flaggedOnesStayAndDoNotCount() throws Exception {
        try (Session session = open()) {
            append(session, 10);
            session.mark(2, new Mark(true, ""));
            session.mark(4, new Mark(true, "why?"));
            session.mark(5, new Mark(true, ""));
            session.mark(5, new Mark(false, "not flagged any more"));
            session.keep(new Retention(3, Long.MAX_VALUE));
            await().until(() -> session.count() == 5);
            assertThat(numbers(session)).containsExactly(2L, 4L, 8L, 9L, 10L);
        }
        try (Session session = open()) {
            assertThat(session.marks()).containsOnlyKeys(2L, 4L).containsEntry(4L, new Mark(true, "why?"));
            session.keep(new Retention(1, Long.MAX_VALUE));
            await().until(() -> session.count() == 3);
            assertThat(numbers(session)).containsExactly(2L, 4L, 10L);
        }
    }

    @Test
    void aLimitOfBytesShrinksTheFileAndKeepsTheNewest() throws Exception {
        try (Session session = open()) {
            appendLarge(session, 600, 20_000);
            await().until(() -> session.search(Phrase.of("zzz"), _ -> true) == 600);
            long before = session.bytesOnDisk();
            assertThat(before).isGreaterThan(12_000_000);
            session.keep(new Retention(Long.MAX_VALUE, 5_000_000));
            await().until(() -> session.count() <= 250 && file().toFile().length() < 6_000_000);
            var kept = numbers(session);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(170).isEqualTo(range(600 - kept.size() + 1, 600));
            session.keep(new Retention(Long.MAX_VALUE, 1));
            await().until(() -> session.count() == 100 && file().toFile().length() < 6_000_000);
            assertThat(numbers(session)).isEqualTo(range(501, 600));
        }
        assertThat(file().toFile().length()).isLessThan(6_000_000);
        assertThat(number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")).isZero();
    }

    @Test
    void aFileFromBeforeLearnsToShrink() throws Exception {
        try (Session session = open()) {
            appendLarge(session, 50, 20_000);
        }
        sql("PRAGMA auto_vacuum = NONE", "VACUUM", "DROP TABLE mark", "DROP TRIGGER delivery_goes",
                "PRAGMA user_version = 3");
        try (Session session = open()) {
            assertThat(numbers(session)).isEqualTo(range(1, 50));
            session.keep(new Retention(5, Long.MAX_VALUE));
            await().until(() -> file().toFile().length() < 500_000);
            assertThat(session.append(Deliveries.json("1")).get()).isEqualTo(51);
        }
    }

    @Test
    void numbersAreNeverUsedAgainAlsoWhenNothingIsLeft() throws Exception {
        try (Session session = open()) {
            append(session, 7);
            session.delete(new TreeSet<>(range(1, 7)));
            await().until(() -> session.count() == 0);
            assertThat(numbers(session)).isEmpty();
            assertThat(session.lastSeq()).isEqualTo(7);
        }
        try (Session session = open()) {
            assertThat(session.count()).isZero();
            assertThat(session.lastSeq()).isEqualTo(7);
            assertThat(session.append(Deliveries.json("1")).get()).isEqualTo(8);
        }
    }

    @Test
    void whatWasDeletedIsGoneAtTheLatestAfterClosing() throws Exception {
        try (Session session = open()) {
            append(session, 2000);
            session.delete(new TreeSet<>(range(2, 1500)));
        }
        try (Session session = open()) {
            List<Long> rest = new ArrayList<>(range(1501, 2000));
            rest.addFirst(1L);
            assertThat(numbers(session)).isEqualTo(rest);
        }
    }

    private static Handling handling(long seq) {
        return new Handling(seq, Instant.EPOCH, Handling.Kind.REPLAY, Handling.Change.NONE, "http://localhost/",
                new SendOutcome.Failed(SendOutcome.Failure.values()[0], "Nobody listens.", Duration.ZERO));
    }

    private static void append(Session session, int count) {
        CompletableFuture.allOf(LongStream.rangeClosed(1, count).mapToObj(i -> session.append(Deliveries.json(
                "{\"number\":" + i + "}"))).toArray(CompletableFuture[]::new)).join();
    }

    private static void appendLarge(Session session, int count, int bytes) {
        for (int i = 0; i < count; i++) {
            byte[] body = new byte[bytes];
            Arrays.fill(body, (byte) ('a' + i % 26));
            Delivery delivery = Deliveries.post(body, Headers.of("a", "b"));
            session.append(delivery).join();
        }
    }

    private static List<Long> numbers(Session session) {
        List<Long> numbers = new ArrayList<>();
        session.rows(1, row -> numbers.add(row.seq()), numbers::add);
        return numbers;
    }

    private static List<Long> found(Session session, String word) {
        List<Long> found = new ArrayList<>();
        session.search(Phrase.of(word), found::add);
        return found;
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private Path file() {
        return folder.resolve("session.db");
    }

    private Session open() throws SessionFileException {
        return SessionFiles.open(file(), CLOCK);
    }

    private long number(String sql) throws SQLException {
        return SqliteTool.number(file(), sql);
    }

    private void sql(String... statements) throws SQLException {
        SqliteTool.run(file(), statements);
    }
}
