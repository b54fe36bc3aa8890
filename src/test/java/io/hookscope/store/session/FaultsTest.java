package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Reception;
import io.hookscope.store.Mark;
import io.hookscope.store.Retention;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.store.Unread;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.testing.Deliveries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("session.db");
    }

    @Test
    void aSessionFileThatIsReplacedWhileItIsOpenIsNotWrittenAndNothingIsLost() throws Exception {
        Path away = folder.resolve("away.db");
        Path other = Files.createDirectory(folder.resolve("other")).resolve("session.db");
        SessionFiles.open(other, Clock.systemUTC()).close();
        try (Session session = open()) {
            append(session, 1, 20);
            await().atMost(PATIENCE).until(() -> indexed(session));
            Files.move(file, away);
            Files.copy(other, file);
            append(session, 21, 40);
            await().atMost(PATIENCE).until(() -> session.state() instanceof StoreState.Failing);
            assertThat(((StoreState.Failing) session.state()).reason()).contains("was removed, replaced");
            assertThat(session.delivery(40)).isPresent();
        }
        try (Session foreign = open()) {
            assertThat(foreign.count()).isZero();
            assertThat(foreign.notices()).isNotEmpty().allSatisfy(
                    notice -> assertThat(notice).contains("of another session", ".of-another-session"));
        }
        Files.delete(file);
        Files.move(away, file);
        try (Session session = open()) {
            assertThat(numbers(session)).hasSize(40);
        }
    }

    @Test
    void aFlagThatCannotBeWrittenIsToldAndWrittenOnceItCan() throws Exception {
        Path away = folder.resolve("away.db");
        var flagged = new Mark(true, "look here");
        try (Session session = open()) {
            append(session, 1, 3);
            await().atMost(PATIENCE).until(() -> indexed(session));
            Files.move(file, away);
            session.mark(2, flagged);
            await().atMost(PATIENCE).until(() -> session.state() instanceof StoreState.Failing);
            assertThat(((StoreState.Failing) session.state()).reason()).contains("was removed, replaced");
            Files.move(away, file);
            await().atMost(PATIENCE).until(() -> session.state() instanceof StoreState.Ready);
        }
        try (Session session = open()) {
            assertThat(session.marks()).containsOnly(Map.entry(2L, flagged));
        }
    }

    @Test
    void whatWasLookedAtOutlastsATransactionThatFailed() throws Exception {
        try (Session session = open()) {
            append(session, 1, 3);
            await().atMost(PATIENCE).until(() -> indexed(session));
            sql("CREATE TRIGGER full BEFORE INSERT ON session WHEN new.key = 'unread' "
                    + "BEGIN SELECT RAISE(ABORT, 'full'); END");
            session.looked(new Unread(new BitSet(), 3));
            await().atMost(PATIENCE).until(() -> session.state() instanceof StoreState.Failing);
            sql("DROP TRIGGER full");
            await().atMost(PATIENCE).until(() -> session.state() instanceof StoreState.Ready);
        }
        try (Session session = open()) {
            assertThat(session.unseen().upTo()).isEqualTo(3);
        }
    }

    private void sql(String sql) throws SQLException {
        try (var tool = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = tool.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute(sql);
        }
    }

    @Test
    void aLockOfAnotherProgramIsToldAndHoldsNobodyUp() throws Exception {
        try (Session session = open()) {
            append(session, 1, 5);
            await().atMost(PATIENCE).until(() -> indexed(session));
            try (var tool = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = tool.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                append(session, 6, 10);
                await().atMost(PATIENCE).until(() -> session.state() instanceof StoreState.Failing);
                assertThat(((StoreState.Failing) session.state()).reason()).contains("Another program has")
                        .contains("locked");
                assertThat(session.delivery(10)).isPresent();
                statement.execute("ROLLBACK");
            }
            await().atMost(PATIENCE).until(() -> session.state() instanceof StoreState.Ready);
            assertThat(numbers(session)).hasSize(10);
        }
    }

    @Test
    void aClockThatGoesBackChangesNeitherTheOrderNorWhoMakesRoom() throws Exception {
        try (Session session = open()) {
            for (int i = 1; i <= 300; i++) {
                session.append(at(Deliveries.RECEIVED.minusSeconds(i * 3600L), i)).get();
            }
            session.keep(new Retention(120, Long.MAX_VALUE));
            await().atMost(PATIENCE).until(() -> session.count() <= 200);
            List<Long> there = numbers(session);
            assertThat(there).isSorted().contains(300L).doesNotContain(1L);
        }
        try (Session session = open()) {
            assertThat(session.append(at(Deliveries.RECEIVED, 301)).get()).isEqualTo(301);
            assertThat(numbers(session)).isSorted().endsWith(301L);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInASentence() throws Exception {
        // a file in the folder's place: unlike permissions, that holds for the administrator too
        Path blocked = Files.createFile(folder.resolve("file")).resolve("session.db");
        assertThatThrownBy(() -> SessionFiles.open(blocked, Clock.systemUTC()))
                .isInstanceOf(SessionFileException.class).hasMessageContaining("cannot be opened")
                .hasMessageContaining("choose another session");
    }

    /** Flags and notes wait in memory alone: closing is the last time at which they can be written. */
    @Test
    void whatFailsWhileASessionIsClosedIsTriedAgain() throws Exception {
        Path away = folder.resolve("away.db");
        Session session = open();
        append(session, 1, 1);
        await().until(() -> ((JournaledSession) session).indexedUpTo() == 1);
        session.onState(state -> {
            if (state instanceof StoreState.Failing && Files.exists(away)) {
                assertThatCode(() -> Files.move(away, file)).doesNotThrowAnyException();
            }
        });
        Files.move(file, away);
        session.mark(1, new Mark(true, "to be kept"));
        session.close();
        assertThat(session.isWritten()).isTrue();
        try (Session again = open()) {
            assertThat(again.marks()).containsEntry(1L, new Mark(true, "to be kept"));
        }
    }

    @Test
    void aSessionThatCouldNotBeWrittenToTheEndSaysSo() throws Exception {
        Session session = open();
        append(session, 1, 1);
        await().until(() -> ((JournaledSession) session).indexedUpTo() == 1);
        Files.move(file, folder.resolve("away.db"));
        session.mark(1, new Mark(true, "too late"));
        session.close();
        assertThat(session.isWritten()).isFalse();
    }

    @Test
    void aKillWhileAnOldSessionIsBroughtUpToDateLosesNothing() throws Exception {
        try (Session session = open()) {
            append(session, 1, 1500);
        }
        try (var tool = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = tool.createStatement()) {
            for (String sql : List.of("DROP TRIGGER delivery_goes", "DROP TRIGGER words_go",
                    "DROP TRIGGER handling_goes",
                    "DROP TABLE mark", "DROP TABLE words", "DROP TABLE handling",
                    "DELETE FROM session WHERE key = 'words_composed_up_to'", "PRAGMA user_version = 1",
                    "PRAGMA auto_vacuum = NONE",
                    "VACUUM")) {
                statement.execute(sql);
            }
        }
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int struck = 0;
        for (int turn = 0; turn < 3; turn++) {
            List<String> told = OpeningChild.killedAt(file, "session.db-journal", 1 + turn * random.nextInt(3));
            boolean begun = told.stream().anyMatch(line -> line.contains("session.db-journal"));
            struck += begun && !told.contains(OpeningChild.OPENED) ? 1 : 0;
        }
        assertThat(struck).as("openings that a kill struck, seed %d", seed).isPositive();
        try (Session session = open()) {
            assertThat(session.notices()).as("seed %d", seed).isEmpty();
            assertThat(numbers(session)).as("seed %d", seed).hasSize(1500).startsWith(1L).endsWith(1500L);
            for (int i = 1; i <= 1500; i++) {
                assertThat(session.delivery(i)).as("seed %d", seed).contains(at(Deliveries.RECEIVED, i));
            }
        }
    }

    private static void append(Session session, int from, int to) throws Exception {
        var all = new ArrayList<CompletableFuture<Long>>();
        for (int i = from; i <= to; i++) {
            all.add(session.append(at(Deliveries.RECEIVED, i)));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
    }

    private static Delivery at(Instant received, int number) {
        Delivery d = Deliveries.json("{\"number\":" + number + "}");
        return new Delivery(received, d.method(), d.target(), d.protocol(), d.remote(), d.headers(), d.body(),
                Reception.WHOLE);
    }

    private static List<Long> numbers(Session session) {
        var there = new ArrayList<Long>();
        session.rows(1, row -> there.add(row.seq()), there::add);
        return there;
    }

    private static boolean indexed(Session session) {
        return session instanceof JournaledSession journaled && journaled.indexedUpTo() == session.lastSeq();
    }

    private Session open() throws SessionFileException {
        return SessionFiles.open(file, Clock.systemUTC());
    }
}
