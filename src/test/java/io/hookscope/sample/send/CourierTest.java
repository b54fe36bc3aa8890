package io.hookscope.sample.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Post;
import io.hookscope.testing.Handler;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CourierTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Post post = new Planner(Recipe.DEFAULT, Course.SINGLE, Finish.PLAIN, "http://127.0.0.1/hooks")
            .plan(new Dice(1), Instant.parse("2026-03-01T09:30:00Z")).getFirst();

    /** As a handler does that closes a silent connection while the next request is on its way there. */
    private static void answerOnce(Handler.Received request, Socket connection) throws IOException {
        Handler.write(connection, "200 OK");
        connection.getInputStream().read();
    }

    @Test
    void aConnectionThatWasSilentIsNotUsedAgain() throws Exception {
        try (var handler = new Handler(CourierTest::answerOnce); var courier = courier()) {
            var target = URI.create(handler.at("/hooks"));
            assertThat(courier.send(target, post).success()).isTrue();
            nanos.addAndGet(Duration.ofMillis(500).toNanos());
            assertThat(courier.send(target, post)).isInstanceOf(SendResult.Answered.class);
            assertThat(handler.received()).hasSize(2);
        }
    }

    @Test
    void oneConnectionCarriesRequestsThatFollowEachOther() throws Exception {
        try (var handler = new Handler(CourierTest::answerOnce); var courier = courier()) {
            var target = URI.create(handler.at("/hooks"));
            assertThat(courier.send(target, post).success()).isTrue();
            nanos.addAndGet(Duration.ofMillis(20).toNanos());
            assertThat(courier.send(target, post)).isInstanceOf(SendResult.Unanswered.class);
            assertThat(handler.received()).hasSize(1);
        }
    }

    private Courier courier() {
        return new Courier(Courier.BUDGET, nanos::get);
    }
}
