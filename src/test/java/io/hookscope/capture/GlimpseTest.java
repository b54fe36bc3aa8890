package io.hookscope.capture;

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

class GlimpseTest {

    private final MemorySession session = new MemorySession();
    private final List<Row> published = new ArrayList<>();
    private final Lag lag = new Lag(0, 0);
    private final Glimpse glimpse = new Glimpse(session, neighbours());

    @Test
    void showsTheNewestOfThoseThatWaitReadAndAnsweredButUnchecked() {
        long first = arrive();
        long second = arrive();
        session.answered(second, new Answer(200, Duration.ofMillis(1), "200 at once"));
        lookUntilPublished();
        assertThat(published).singleElement().satisfies(row -> {
            assertThat(row.seq()).isEqualTo(second).isGreaterThan(first);
            assertThat(row.summary().label()).isNotEmpty();
            assertThat(row.answer()).isNotNull();
            assertThat(row.conclusion()).isNull();
        });
    }

    @Test
    void showsNothingWhoseTurnHasCome() {
        arrive();
        lag.passed(lag.first());
        arrive();
        lag.passed(lag.first());
        var later = new Lag(0, 0);
        await().during(Duration.ofMillis(150)).until(() -> {
            glimpse.look(later);
            return published.isEmpty();
        });
    }

    private void lookUntilPublished() {
        await().until(() -> {
            glimpse.look(lag);
            return !published.isEmpty();
        });
    }

    private long arrive() {
        Delivery delivery = Deliveries.json(Deliveries.goldenEnvelope());
        long seq = session.append(delivery).join();
        lag.takes(seq, 1);
        glimpse.offer(seq, delivery);
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
