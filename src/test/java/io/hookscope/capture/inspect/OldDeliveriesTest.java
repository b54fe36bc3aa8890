package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.event.EventReader;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.SessionFiles;
import io.hookscope.testing.Deliveries;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries of earlier runs that nobody remembers, on a real file. */
class OldDeliveriesTest {

    @TempDir
    Path folder;

    @Test
    void findsTheAttemptsOfOneInTheSession() throws Exception {
        try (Session session = filled()) {
            StoredRelations storedRelations = StoredRelations.of(3, session);
            assertThat(storedRelations.related().orElseThrow().attempts().list()).extracting(a -> a.seq())
                    .containsExactly(1L, 3L);
            assertThat(storedRelations.related().orElseThrow().attempts().number()).isEqualTo(2);
            assertThat(StoredRelations.of(99, session).related()).isEmpty();
        }
    }

    @Test
    void tellsWhatTheySayTogetherInOnePass() throws Exception {
        try (Session session = filled()) {
            var feed = new Feed();
            List<Row> told = new ArrayList<>();
            feed.subscribe(event -> told.add(((FeedEvent.Changed) event).row()));
            var historyPass = new HistoryPass(session, feed, 4, HistoryPass.Telling.DIFFERING, new IdleDelay());
            while (historyPass.step()) {
                // goes on
            }
            assertThat(told).extracting(Row::seq).contains(3L).doesNotContain(2L, 4L);
            assertThat(told.getLast().conclusion().attempt()).isEqualTo(2);
        }
    }

    @Test
    void aFollowerGetsEveryRowTheNewestFirst() throws Exception {
        try (Session session = filled()) {
            List<Long> seqs = new ArrayList<>();
            new Feed().follow(session, _ -> {}, page -> page.forEach(row -> seqs.add(row.seq())));
            assertThat(seqs).containsExactly(4L, 3L, 2L, 1L);
        }
    }

    /** One and three are attempts of one send-out, the others are free of any. */
    private Session filled() throws Exception {
        Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC());
        for (String body : List.of(Deliveries.goldenEnvelope(), "{\"a\":1}", Deliveries.goldenEnvelope(),
                "{\"a\":2}")) {
            var delivery = Deliveries.json(body);
            long seq = session.append(delivery).join();
            session.answered(seq, new Answer(seq == 1 ? 500 : 200, Duration.ofMillis(2), "plan"));
            session.derived(seq, new EventReader().read(delivery).summary(), new Conclusion(
                    new SignatureVerdict(SignatureVerdict.Kind.NO_SECRET, "no secret"), 0, 0, 0, 1));
        }
        await().until(() -> session.between(1, 5, 10).size() == 4);
        return session;
    }
}
