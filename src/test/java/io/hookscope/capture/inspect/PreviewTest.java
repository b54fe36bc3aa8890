package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewTest {

    private final MemorySession session = new MemorySession();
    private final List<Row> published = new ArrayList<>();
    private final Preview preview = new Preview(session, neighbours());

    @Test
    void showsTheNewestOfThoseThatWaitReadAndAnsweredButUnchecked() {
        arrive(200);
        long newest = arrive(1);
        session.answered(newest, new Answer(200, Duration.ofMillis(1), "200 at once"));
        lookUntilPublished(1);
        assertThat(published).singleElement().satisfies(row -> {
            assertThat(row.seq()).isEqualTo(newest).isEqualTo(201);
            assertThat(row.summary().label()).isNotEmpty();
            assertThat(row.answer()).isNotNull();
            assertThat(row.conclusion()).isNull();
        });
    }

    @Test
    void showsNothingWhoseTurnComesSoonOrHasCome() {
        long newest = arrive(200);
        await().during(Duration.ofMillis(150)).until(() -> {
            preview.look(newest - 10);
            return published.isEmpty();
        });
        preview.look(newest);
        await().during(Duration.ofMillis(150)).until(() -> {
            preview.look(1);
            return published.isEmpty();
        });
    }

    private void lookUntilPublished(long turn) {
        await().until(() -> {
            preview.look(turn);
            return !published.isEmpty();
        });
    }

    private long arrive(int count) {
        long seq = 0;
        for (int i = 0; i < count; i++) {
            Delivery delivery = Deliveries.json(Deliveries.goldenEnvelope());
            seq = session.append(delivery).join();
            preview.offer(seq, delivery);
        }
        return seq;
    }

    private Neighbours neighbours() {
        var feed = new Feed();
        feed.subscribe(event -> {
            if (event instanceof FeedEvent.Changed(Row row)) {
                published.add(row);
            }
        });
        return new Neighbours(new Relations(), feed, InstantSource.system());
    }
}
