package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.Conclusion;
import io.hookscope.check.Effort;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.SessionRelations;
import io.hookscope.store.Tally;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.SqliteTool;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    void noCheckoutIsCutWhereTheLatestMeetTheOlderOnes() throws Exception {
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            for (String redemption : List.of("\"id\":\"r_1\",\"redemption\":\"r_p\"",
                    "\"id\":\"r_p\",\"related_redemptions\":[]", "\"id\":\"r_2\",\"redemption\":\"r_p\"")) {
                store(session, partOfACheckout(redemption), 200);
            }
            await().until(() -> session.between(1, 5, 10).size() == 3);
            Map<Long, Row> told = new HashMap<>();
            Feed feed = ToldRows.keptIn(told);
            var neighbours = new Neighbours(new Relations(), feed, InstantSource.system());
            neighbours.onInsight(_ -> {});
            var tools = new Tools(session, new Inspection(session, Conclusions.NONE), neighbours, new Inbox(),
                    new Unanswered());
            new EarlierRuns(tools, new IdleDelay(), new EarlierRuns.Head(2, 2)).catchUp(() -> false);
            var historyPass = new HistoryPass(session, feed, 2, HistoryPass.Telling.ALL, new IdleDelay());
            while (historyPass.step()) {
                // goes on
            }
            assertThat(told.keySet()).containsExactly(1L, 2L, 3L);
            assertThat(told.values()).allSatisfy(row -> {
                assertThat(row.conclusion().problems()).isZero();
                assertThat(row.conclusion().checkout().arrived()).isEqualTo(3);
            });
        }
    }

    @Test
    void whatWasEvictedIsNotSaidToLackAfterARestart() throws Exception {
        Path file = folder.resolve("evicted.db");
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            for (String redemption : List.of("\"id\":\"r_p\",\"related_redemptions\":[]",
                    "\"id\":\"r_1\",\"redemption\":\"r_p\"", "\"id\":\"r_2\",\"redemption\":\"r_p\"")) {
                store(session, partOfACheckout(redemption), 200);
            }
            await().until(() -> session.between(1, 5, 10).size() == 3);
            session.delete(Set.of(1L));
            await().until(() -> session.count() == 2);
        }
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            Map<Long, Row> told = new HashMap<>();
            Feed feed = ToldRows.keptIn(told);
            var neighbours = new Neighbours(new Relations(), feed, InstantSource.system());
            neighbours.onInsight(_ -> {});
            new EarlierRuns(new Tools(session, new Inspection(session, Conclusions.NONE), neighbours, new Inbox(),
                    new Unanswered()), new IdleDelay()).catchUp(() -> false);
            assertThat(told).containsOnlyKeys(2L, 3L);
            told.clear();
            var historyPass = new HistoryPass(session, feed, 4, HistoryPass.Telling.ALL, new IdleDelay());
            while (historyPass.step()) {
                // goes on
            }
            assertThat(told.values()).hasSize(2).allSatisfy(row -> {
                assertThat(row.conclusion().checkout().missing()).isEmpty();
                assertThat(row.conclusion().checkout().alarm()).isFalse();
            });
            assertThat(StoredRelations.of(3, session).related().orElseThrow().checkout().missing()).isEmpty();
            assertThat(SessionRelations.of(session, _ -> Optional.empty(), Instant.now())
                    .joined(session.between(3, 4, 1).getFirst()).conclusion().checkout().missing()).isEmpty();
            assertThat(neighbours.relations().related(3).orElseThrow().checkout().missing()).isEmpty();
        }
    }

    @Test
    void whatWasEvictedIsNotSaidToLackWhereNobodyReadTheOthersEither() throws Exception {
        Path file = folder.resolve("unread.db");
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            for (String redemption : List.of("\"id\":\"r_p\",\"related_redemptions\":[]",
                    "\"id\":\"r_1\",\"redemption\":\"r_p\"", "\"id\":\"r_2\",\"redemption\":\"r_p\"")) {
                session.append(partOfACheckout(redemption)).join();
            }
            session.delete(Set.of(1L));
            await().until(() -> session.count() == 2);
        }
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            var neighbours = new Neighbours(new Relations(), new Feed(), InstantSource.system());
            new EarlierRuns(new Tools(session, new Inspection(session, Conclusions.NONE), neighbours, new Inbox(),
                    new Unanswered()), new IdleDelay()).catchUp(() -> false);
            assertThat(neighbours.relations().related(3).orElseThrow().checkout().missing()).isEmpty();
        }
    }

    @Test
    void whatWasDerivedAndMakesNoSenseHidesNothingAndIsDerivedAgain() throws Exception {
        filled().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("session.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE derived SET outcome = 'green', order_total = 'much' WHERE seq = 3");
            statement
                    .executeUpdate("UPDATE delivery SET reception = 'too-large', reception_detail = 'x' WHERE seq = 2");
        }
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            List<Long> listed = new ArrayList<>();
            var feed = new Feed();
            var told = new TreeMap<Long, Row>();
            feed.follow(session, event -> told.put(((FeedEvent.Changed) event).row().seq(),
                    ((FeedEvent.Changed) event).row()), page -> page.forEach(row -> listed.add(row.seq())));
            assertThat(listed).containsExactly(4L, 3L, 2L, 1L);
            assertThat(session.tally(new Tally.Frame(Duration.ZERO, 10, 10)).times().count()).isEqualTo(4);

            var neighbours = new Neighbours(new Relations(), feed, InstantSource.system());
            new EarlierRuns(new Tools(session, new Inspection(session, Conclusions.NONE), neighbours, new Inbox(),
                    new Unanswered()), new IdleDelay()).catchUp(() -> false);
            assertThat(told.get(3L).summary()).isEqualTo(
                    new EventReader().read(session.delivery(3).orElseThrow()).summary());
        }
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            List<Long> unread = new ArrayList<>();
            session.rows(1, _ -> {}, unread::add);
            assertThat(unread).isEmpty();
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

    @Test
    void whatAnOlderVersionReadIsListedAtOnceAndReadAnewBesideWhatArrives() throws Exception {
        filled().close();
        SqliteTool.run(folder.resolve("session.db"),
                "UPDATE derived SET reading_version = 1, order_total = '1', label = 'old'");
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            List<String> listed = new ArrayList<>();
            var feed = new Feed();
            var told = new TreeMap<Long, Row>();
            feed.follow(session, event -> told.put(((FeedEvent.Changed) event).row().seq(),
                    ((FeedEvent.Changed) event).row()), page -> page.forEach(row -> listed.add(row.summary().label())));
            assertThat(listed).containsExactly("old", "old", "old", "old");

            var inbox = new Inbox();
            var neighbours = new Neighbours(new Relations(), feed, InstantSource.system());
            var earlierRuns = new EarlierRuns(new Tools(session, new Inspection(session, Conclusions.NONE), neighbours,
                    inbox, new Unanswered()), new IdleDelay(), new EarlierRuns.Head(3, 1));
            earlierRuns.catchUp(() -> false);
            assertThat(told).containsOnlyKeys(4L);
            while (inbox.next(Duration.ZERO) instanceof Task task) {
                switch (task) {
                    case Task.Unread(Iterator<Long> left, long from) -> earlierRuns.read(left, from, Effort.FULL);
                    case Task.LookBack(HistoryPass pass) -> earlierRuns.lookBack(pass);
                    case Task.Differing(Iterator<Long> left) -> earlierRuns.tellTogether(left);
                    default -> throw new AssertionError(task);
                }
            }

            assertThat(told).containsOnlyKeys(1L, 2L, 3L, 4L);
            assertThat(told.values()).allSatisfy(row -> {
                var delivery = session.delivery(row.seq()).orElseThrow();
                assertThat(row.summary()).isEqualTo(new EventReader().read(delivery).summary());
                assertThat(row.answer()).isEqualTo(session.answer(row.seq()).orElseThrow());
            });
            assertThat(session.unread(1, 5)).isEmpty();
        }
    }

    /** One and three are attempts of one send-out, the others are free of any. */
    private Session filled() throws Exception {
        Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC());
        for (String body : List.of(Deliveries.goldenEnvelope(), "{\"a\":1}", Deliveries.goldenEnvelope(),
                "{\"a\":2}")) {
            store(session, Deliveries.json(body), session.lastSeq() == 0 ? 500 : 200);
        }
        await().until(() -> session.between(1, 5, 10).size() == 4);
        return session;
    }

    private static void store(Session session, Delivery delivery, int status) {
        long seq = session.append(delivery).join();
        session.answered(seq, new Answer(status, Duration.ofMillis(2), "plan"));
        session.derived(seq, new EventReader().read(delivery).summary(), new Conclusion(
                new SignatureVerdict(SignatureVerdict.Kind.NO_SECRET, "no secret"), 0, 0, 0, 1));
    }

    private static Delivery partOfACheckout(String redemption) {
        return Deliveries.json(Deliveries.envelope("redemption.succeeded", """
                {"order":{"id":"ord_1"},"redemption":{%s,"status":"SUCCEEDED"}}""".formatted(redemption))
                .replace("whs_0e16e42bc6e0c65b57", "whs_" + redemption.substring(6, 9)));
    }
}
