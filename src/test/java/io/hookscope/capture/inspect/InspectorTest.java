package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Conclusion;
import io.hookscope.check.Effort;
import io.hookscope.check.Examination;
import io.hookscope.check.Finding;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.examine.Examiner;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Deliveries;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorTest {

    private static final SignatureVerdict EXPLAINED = new SignatureVerdict(Kind.WRONG, "wrong secret");
    private static final Instant LATER = Deliveries.RECEIVED.plus(Duration.ofHours(1));

    @TempDir
    Path folder;

    private final Map<Long, Row> rows = new ConcurrentHashMap<>();
    private final List<Insight> insights = new CopyOnWriteArrayList<>();

    @Test
    void aRedeliveryChangesTheRowBeforeItAndIsFoundAgainAfterARestart() throws Exception {
        try (Session session = open(); Inspector inspector = inspector(session)) {
            deliver(session, inspector, Deliveries.json(Deliveries.goldenEnvelope()), 500);
            deliver(session, inspector, after(Duration.ofMinutes(1), Deliveries.goldenEnvelope()), 500);
            await().until(() -> conclusion(2) != null && row(2).answer() != null && conclusion(1).problems() == 0);
            assertThat(conclusion(2).attempt()).isEqualTo(2);
            assertThat(conclusion(2).warnings()).isEqualTo(1);
            assertThat(insights.getLast().findings()).extracting(Finding::title)
                    .contains("Answered 500: a failure to Voucherify");
        }
        Conclusion before = conclusion(2);
        rows.clear();
        try (Session session = open(); Inspector inspector = inspector(session)) {
            await().until(() -> rows.containsKey(2L));
            assertThat(conclusion(2)).isEqualTo(before);
            assertThat(inspector.neighbours().relations().related(2).orElseThrow().attempts().list()).hasSize(2);
        }
    }

    @Test
    void aCheckoutThatLacksItsTotalWarnsUntilItComes() throws Exception {
        try (Session session = open(); Inspector inspector = inspector(session)) {
            deliver(session, inspector, Deliveries.json(part("r_1", "r_total")), 200);
            deliver(session, inspector, Deliveries.json(part("r_2", "r_total")), 200);
            await().until(() -> place(1) != null && place(1).alarm() && place(2).alarm());
            assertThat(place(2))
                    .isEqualTo(new CheckoutPlace(place(1).key(), "v-0e25002917a016ade7", 2, 3, false, false, true, 1, 2,
                            List.of("the total of the stack (r_total)")));
            deliver(session, inspector, Deliveries.json(part("r_total", null)), 200);
            await().until(() -> place(1).arrived() == 3 && rows.containsKey(3L) && !place(2).alarm());
            assertThat(place(3).total()).isTrue();
        }
    }

    @Test
    void anUnexplainedSignatureIsExplainedWhenThereIsTime() throws Exception {
        Conclusions always = (_, _, _, effort) -> Optional.of(new Examination(
                effort == Effort.QUICK ? SignatureVerdict.PENDING : EXPLAINED, List.of()));
        try (Session session = open()) {
            for (int i = 0; i < 200; i++) {
                session.append(Deliveries.json("{}")).get();
            }
            try (Inspector _ = inspector(session, always)) {
                await().until(() -> rows.size() == 200 && rows.values().stream()
                        .allMatch(r -> r.conclusion() != null && r.conclusion().signature().equals(EXPLAINED)));
            }
        }
    }

    @Test
    void whatWasLeftUnexplainedIsLookedAtAfterTheNextStart() throws Exception {
        try (Session session = open()) {
            long seq = session.append(Deliveries.json("{}")).get();
            session.derived(seq, new EventReader().read(Deliveries.json("{}")).summary(),
                    new Conclusion(SignatureVerdict.PENDING, 1, 0, 0, 1));
        }
        try (Session session = open();
                Inspector _ = inspector(session,
                        (_, _, _, _) -> Optional.of(new Examination(EXPLAINED, List.of())))) {
            await().until(() -> rows.containsKey(1L) && conclusion(1).signature().equals(EXPLAINED));
        }
    }

    @Test
    void whatComesFasterThanItIsInspectedIsReadFromTheSessionAndKeepsItsAnswers() throws Exception {
        int deliveries = 10_100;
        var held = new CountDownLatch(1);
        try (Session session = open(); Inspector inspector = inspector(session, (_, _, _, _) -> {
            if (held.getCount() > 0) {
                await().until(() -> held.getCount() == 0);
            }
            return Optional.empty();
        })) {
            var stored = new ArrayList<CompletableFuture<Void>>();
            for (int i = 1; i <= deliveries; i++) {
                Delivery delivery = Deliveries.json("{\"n\":" + i + "}");
                var answer = new Answer(200 + i % 7, Duration.ofMillis(3), "test");
                stored.add(session.append(delivery).thenAccept(seq -> {
                    inspector.committed(seq, delivery);
                    session.answered(seq, answer);
                    inspector.answered(seq, answer);
                }));
            }
            CompletableFuture.allOf(stored.toArray(CompletableFuture[]::new)).get();
            held.countDown();
            await().atMost(Duration.ofSeconds(30)).until(() -> rows.size() == deliveries
                    && rows.values().stream().allMatch(row -> row.answer() != null));
        }
        assertThat(rows.values()).allMatch(row -> row.answer().status() == 200 + row.seq() % 7);
    }

    private Inspector inspector(Session session) {
        return inspector(session, (_, delivery, reading, effort) -> Optional.of(new Examiner().examine(
                delivery, reading, Circumstances.DEFAULT, effort)));
    }

    private Inspector inspector(Session session, Conclusions conclusions) {
        var feed = new Feed();
        feed.subscribe(event -> {
            if (event instanceof FeedEvent.Changed(Row row)) {
                rows.put(row.seq(), row);
            }
        });
        var neighbours = new Neighbours(new Relations(), feed, InstantSource.fixed(LATER));
        neighbours.onInsight(insights::add);
        var inspector = new Inspector(session, conclusions, neighbours);
        inspector.start();
        return inspector;
    }

    private Session open() throws Exception {
        return SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC());
    }

    private static void deliver(Session session, Inspector inspector, Delivery delivery, int status) throws Exception {
        long seq = session.append(delivery).get();
        inspector.committed(seq, delivery);
        var answer = new Answer(status, Duration.ofMillis(3), "test");
        session.answered(seq, answer);
        inspector.answered(seq, answer);
    }

    private static Delivery after(Duration later, String body) {
        Delivery d = Deliveries.json(body);
        return new Delivery(d.receivedAt().plus(later), d.method(), d.target(), d.protocol(), d.remote(), d.headers(),
                d.body(), d.reception());
    }

    private static String part(String redemption, @Nullable String parent) {
        String golden = Deliveries.golden().replace("\"id\": \"r_0e2500291ae016adea\"",
                "\"id\": \"" + redemption + "\"" + (parent == null ? "" : ", \"redemption\": \"" + parent + "\""));
        return Deliveries.envelope("redemption.succeeded", golden).replace("whs_0e16e42bc6e0c65b57",
                "whs_" + redemption);
    }

    private Row row(long seq) {
        return rows.get(seq);
    }

    private Conclusion conclusion(long seq) {
        Row row = rows.get(seq);
        return row == null ? null : row.conclusion();
    }

    private CheckoutPlace place(long seq) {
        Conclusion conclusion = conclusion(seq);
        return conclusion == null ? null : conclusion.checkout();
    }
}
