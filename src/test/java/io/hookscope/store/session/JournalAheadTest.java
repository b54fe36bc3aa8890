package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.store.StoreState;
import io.hookscope.store.StoredDelivery;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.writing.Bounds;
import io.hookscope.testing.Deliveries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JournalAheadTest {

    @TempDir
    Path folder;

    @Test
    void keepsDeliveriesInTheJournalWhileTheSessionFileIsGoneUntilThatIsFull() throws Exception {
        var kept = new ArrayList<Long>();
        try (JournaledSession session = open(new Bounds(1000, 1 << 20, 100_000, 20_000))) {
            Files.delete(file());
            String refusal = "";
            for (int i = 0; i < 1000 && refusal.isEmpty(); i++) {
                try {
                    kept.add(session.append(body(5000)).get());
                } catch (ExecutionException e) {
                    refusal = e.getCause().getMessage();
                }
            }
            assertThat(refusal).contains("has grown to its limit");
            assertThat(kept).hasSizeBetween(19, 25);
            await().until(() -> session.state() instanceof StoreState.Failing);
            assertThat(session.delivery(kept.getLast())).contains(body(5000));
            assertThat(file()).doesNotExist();
        }
        try (JournaledSession session = open(Bounds.USUAL)) {
            assertThat(session.count()).isEqualTo(kept.size());
            await().until(() -> session.indexedUpTo() == kept.getLast());
            assertThat(session.delivery(1)).contains(body(5000));
        }
    }

    @Test
    void showsDeliveriesBeforeTheTablesHaveThem() throws Exception {
        try (JournaledSession session = open(Bounds.USUAL);
                var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE"); // another tool that writes keeps the indexer out
            session.append(body(1)).get();
            session.append(body(2)).get();
            var unread = new ArrayList<Long>();
            session.rows(1, _ -> {}, unread::add);
            assertThat(unread).containsExactly(1L, 2L);
            assertThat(session.delivery(2)).contains(body(2));
            assertThat(session.indexedUpTo()).isZero();
            statement.execute("ROLLBACK");
            await().until(() -> session.indexedUpTo() == 2);
        }
    }

    @Test
    void readsOnFromTheTablesIntoTheJournal() throws Exception {
        try (JournaledSession session = open(Bounds.USUAL);
                var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            for (int i = 1; i <= 4; i++) {
                session.append(body(i)).get();
            }
            await().until(() -> session.indexedUpTo() == 4);
            statement.execute("BEGIN IMMEDIATE"); // another tool that writes keeps the indexer out
            session.append(body(5)).get();
            session.append(body(6)).get();
            session.answered(5, new Answer(200, Duration.ofMillis(1), "200 at once"));
            session.takeOut(Set.of(2L));

            assertThat(session.kept(1, 2)).extracting(StoredDelivery::seq).containsExactly(1L);
            assertThat(session.kept(2, 10)).extracting(StoredDelivery::seq).containsExactly(3L, 4L);
            assertThat(session.kept(5, 10)).extracting(StoredDelivery::seq).containsExactly(5L, 6L);
            assertThat(session.kept(5, 1)).singleElement().satisfies(kept -> {
                assertThat(kept.delivery()).isEqualTo(body(5));
                assertThat(kept.answer()).isNotNull();
            });
            assertThat(session.kept(7, 10)).isEmpty();
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void goesOnAfterAReaderWasInterrupted() throws Exception {
        try (JournaledSession session = open(Bounds.USUAL)) {
            long seq = session.append(body(10)).get();
            Thread.currentThread().interrupt();
            assertThat(session.delivery(seq)).contains(body(10));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(session.append(body(11)).get()).isEqualTo(2);
            assertThat(session.delivery(2)).contains(body(11));
        }
    }

    private static Delivery body(int length) {
        return Deliveries.post(new byte[length], Headers.NONE);
    }

    private Path file() {
        return folder.resolve("session.db");
    }

    private JournaledSession open(Bounds bounds) throws SessionFileException {
        return SessionFiles.open(file(), Clock.systemUTC(), bounds);
    }
}
