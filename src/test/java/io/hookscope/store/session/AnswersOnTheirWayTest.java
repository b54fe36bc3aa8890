package io.hookscope.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.StoreState;
import io.hookscope.testing.Deliveries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a delivery moves from memory to the journal and on to the tables; no reader may miss it meanwhile. */
@Timeout(60)
class AnswersOnTheirWayTest {

    private static final Answer ANSWER = new Answer(200, Duration.ofMillis(51), "200");

    @TempDir
    Path folder;

    @Test
    void anAnswerIsReadFromTheMomentItWasGiven() throws Exception {
        Delivery delivery = Deliveries.json("{}");
        try (Session session = open()) {
            for (int i = 0; i < 20; i++) {
                long seq = session.append(delivery).join();
                session.answered(seq, ANSWER);
                assertThat(session.answer(seq)).contains(ANSWER);
                session.derived(seq, new EventReader().read(delivery).summary(), null);
                var rows = new ArrayList<Row>();
                session.rows(seq, rows::add, _ -> {});
                assertThat(rows).singleElement().extracting(Row::answer).isEqualTo(ANSWER);
            }
        }
    }

    @Test
    void aRowMissesNothingWhileTheTablesTakeItIn() throws Exception {
        Delivery delivery = Deliveries.json("{\"type\":\"voucher.created\"}");
        var summary = new EventReader().read(delivery).summary();
        var conclusion = new Conclusion(new SignatureVerdict(SignatureVerdict.Kind.MISSING, "missing"), 1, 2, 3, 1);
        var known = new AtomicLong();
        try (Session session = open()) {
            CompletableFuture<Void> made = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 1500; i++) {
                    long seq = session.append(delivery).join();
                    session.answered(seq, ANSWER);
                    session.derived(seq, summary, conclusion);
                    known.set(seq);
                }
            });
            while (!made.isDone()) {
                long upTo = known.get();
                session.rows(Math.max(1, upTo - 30), row -> {
                    if (row.seq() <= upTo) {
                        assertThat(row.answer()).as("answer of %d", row.seq()).isEqualTo(ANSWER);
                        assertThat(row.summary()).as("summary of %d", row.seq()).isEqualTo(summary);
                        assertThat(row.conclusion()).as("conclusion of %d", row.seq()).isEqualTo(conclusion);
                    }
                }, seq -> assertThat(seq).as("of it nothing was derived").isGreaterThan(upTo));
            }
            made.join();
        }
    }

    @Test
    void anAnswerThatTheJournalCouldNotTakeIsWrittenWithoutFurtherTraffic() throws Exception {
        try (Session session = open()) {
            session.append(Deliveries.json("{}")).join();
            await().until(() -> ((JournaledSession) session).indexedUpTo() == 1);
            try (var segments = Files.list(folder.resolve("session.db.journal"))) {
                for (Path segment : segments.toList()) {
                    Files.delete(segment);
                }
            }
            session.answered(1, ANSWER);
            await().until(() -> session.state() instanceof StoreState.Failing);
            await().until(() -> session.state() instanceof StoreState.Ready);
        }
        try (Session session = open()) {
            assertThat(session.answer(1)).contains(ANSWER);
        }
    }

    private Session open() throws Exception {
        return SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC());
    }
}
