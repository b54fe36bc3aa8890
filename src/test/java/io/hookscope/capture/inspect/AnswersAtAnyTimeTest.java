package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.Conclusion;
import io.hookscope.check.Finding;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Answer;
import io.hookscope.event.Footprint;
import io.hookscope.event.Ids;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Rows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether an answer is known when its delivery is inspected, or soon or long after: in the end the same is said. */
class AnswersAtAnyTimeTest {

    private static final int DELIVERIES = 80;

    /** What is known in the end of each delivery. */
    private record Said(Map<Long, Row> rows, Map<Long, List<Finding>> findings) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void inTheEndTheSameIsSaid(long seed) {
        List<Row> rows = rows(new Random(seed));
        Said before = said(neighbours -> rows.forEach(row -> neighbours.tell(row, List.of())));
        assertThat(before.rows()).hasSize(DELIVERIES);
        assertThat(before.findings().values()).anyMatch(findings -> !findings.isEmpty());
        assertThat(said(neighbours -> late(rows, neighbours, new Random(seed)))).isEqualTo(before);
    }

    /** Answers come in any order between the deliveries that follow. */
    private static void late(List<Row> rows, Neighbours neighbours, Random random) {
        var waiting = new ArrayList<Row>();
        for (Row row : rows) {
            neighbours.tell(with(row, null), List.of());
            waiting.add(row);
            while (!waiting.isEmpty() && random.nextInt(3) > 0) {
                neighbours.answered(waiting.remove(random.nextInt(waiting.size())));
            }
        }
        while (!waiting.isEmpty()) {
            neighbours.answered(waiting.remove(random.nextInt(waiting.size())));
        }
    }

    private interface Story {
        void happen(Neighbours neighbours);
    }

    private static Said said(Story story) {
        var said = new Said(new HashMap<>(), new HashMap<>());
        var feed = new Feed();
        feed.subscribe(event -> {
            if (event instanceof FeedEvent.Changed(Row row)) {
                said.rows().put(row.seq(), row);
            }
        });
        var neighbours = new Neighbours(new Relations(), feed,
                InstantSource.fixed(Deliveries.RECEIVED.plus(Duration.ofDays(1))));
        neighbours.onInsight(insight -> said.findings().put(insight.row().seq(), insight.findings()));
        story.happen(neighbours);
        neighbours.settle();
        return said;
    }

    /** Attempts, checkouts, duplicates and events for two webhooks, mixed. */
    private static List<Row> rows(Random random) {
        var rows = new ArrayList<Row>();
        for (long seq = 1; seq <= DELIVERIES; seq++) {
            Row row = Rows.succeeded(seq).row();
            var answer = new Answer(random.nextInt(3) == 0 ? 500 : 200, Duration.ofMillis(random.nextInt(12_000)),
                    "test");
            rows.add(with(new Row(seq, row.receivedAt(), row.method(), row.target(), row.remote(), row.reception(),
                    row.bytes(), summary(row.summary(), random), null,
                    new Conclusion(new SignatureVerdict(SignatureVerdict.Kind.VALID, "valid"), 0, 0, 0, 1)), answer));
        }
        return rows;
    }

    private static Summary summary(Summary s, Random random) {
        String event = "event_" + random.nextInt(12);
        String parent = random.nextInt(4) == 0 ? "r_" + random.nextInt(6) : null;
        var ids = new Ids(random.nextInt(5) == 0 ? null : "whs_" + random.nextInt(15), event,
                "wh_" + random.nextInt(2), null, random.nextInt(3) == 0 ? "group_" + random.nextInt(5) : null,
                "r_" + random.nextInt(25), parent, "ord_" + random.nextInt(10), null, "proj");
        return new Summary(s.shape(), s.event(), s.label(), s.outcome(), s.code(), s.campaign(), s.customer(),
                s.orderTotal(), s.discount(), s.discountUnit(), ids, s.createdAt(),
                new Footprint(random.nextInt(10), null, false, List.of()));
    }

    private static Row with(Row row, @Nullable Answer answer) {
        return new Row(row.seq(), row.receivedAt(), row.method(), row.target(), row.remote(), row.reception(),
                row.bytes(), row.summary(), answer, row.conclusion());
    }
}
