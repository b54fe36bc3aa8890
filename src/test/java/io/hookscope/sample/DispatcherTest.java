package io.hookscope.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Life;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.PostStream;
import io.hookscope.sample.plan.Repeats;
import io.hookscope.sample.plan.Stack;
import io.hookscope.sample.send.AnswerTally;
import io.hookscope.sample.send.Courier;
import io.hookscope.sample.send.Dispatcher;
import io.hookscope.sample.send.SendClock;
import io.hookscope.sample.send.SendResult;
import io.hookscope.sample.send.Sent;
import io.hookscope.testing.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");

    @Test
    void keepsThePaceWithoutDrift() throws IOException {
        var pace = new SlowMachine();
        try (Endpoint endpoint = Endpoint.answering(200); var courier = new Courier()) {
            var posts = stream(Course.SINGLE, new PostStream.Volume(100, 50));
            new Dispatcher(courier, pace).send(endpoint.at("/"), posts, 1, _ -> {});
            assertThat(endpoint.received()).hasSize(100);
        }
        // 99 gaps of 20 ms; the machine loses 3 ms at every look at the clock, which must not add up
        assertThat(pace.now).isBetween(1_980_000_000L, 1_990_000_000L);
    }

    @Test
    void mixesTheRetriesOfOneEventWithTheNextEvents() {
        var repeats = new Repeats(1, Repeats.MINUTES_AS_SECONDS, 1, 1);
        var posts = new ArrayList<String>();
        stream(new Course(Stack.NONE, repeats, Life.ONCE), new PostStream.Volume(3, 4))
                .forEachRemaining(p -> posts.add(p.after().toMillis() + p.note()));
        assertThat(posts).containsExactly("0", "500", "1000retry 1", "1000", "1500retry 1", "2000retry 1");
    }

    @Test
    void neverHasMoreUnderWayThanAllowed() throws IOException {
        var under = new AtomicInteger();
        var most = new AtomicInteger();
        var four = new CountDownLatch(4);
        try (var courier = new Courier(); Endpoint endpoint = Endpoint.deciding(_ -> {
            most.accumulateAndGet(under.incrementAndGet(), Math::max);
            four.countDown();
            await(four);
            under.decrementAndGet();
            return 200;
        })) {
            AnswerTally.Sum sum = new Dispatcher(courier, SendClock.REAL).send(endpoint.at("/"),
                    stream(Course.SINGLE, new PostStream.Volume(40, 0)), 4, _ -> {});
            assertThat(sum.success()).isEqualTo(40);
        }
        assertThat(most).hasValue(4);
    }

    @Test
    void whatIsUnderWayWhenItIsStoppedIsToldOfNoMore() throws Exception {
        var end = new CountDownLatch(1);
        var arrived = new CountDownLatch(1);
        var seen = new ArrayList<Sent>();
        try (Endpoint endpoint = Endpoint.deciding(_ -> {
            arrived.countDown();
            await(end);
            return 200;
        })) {
            var courier = new Courier();
            var sum = new CompletableFuture<AnswerTally.Sum>();
            Thread sender = Thread.ofVirtual().start(() -> sum.complete(new Dispatcher(courier, SendClock.REAL)
                    .send(endpoint.at("/"), stream(Course.SINGLE, PostStream.Volume.ONE), 1, seen::add)));
            arrived.await();
            sender.interrupt();
            assertThat(sum.get(20, TimeUnit.SECONDS).sent()).isZero();
            courier.close();
            Awaitility.await().during(Duration.ofMillis(300)).until(seen::isEmpty);
            end.countDown();
        }
    }

    @Test
    void saysOfAHostWithAnUnderscoreThatNothingWasSent() {
        try (var courier = new Courier()) {
            var seen = new ArrayList<Sent>();
            AnswerTally.Sum sum = new Dispatcher(courier, SendClock.REAL).send(URI.create("http://my_shop:3000/hooks"),
                    stream(Course.SINGLE, new PostStream.Volume(3, 0)), 1, seen::add);
            assertThat(sum.undelivered()).isEqualTo(1);
            assertThat(seen).singleElement().extracting(Sent::reply).isInstanceOfSatisfying(
                    SendResult.Unanswered.class, no -> assertThat(no.reason()).contains("has an underscore"));
        }
    }

    @Test
    void givesUpOnAnEndpointThatNeverAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var courier = new Courier(Duration.ofMillis(50))) {
            var seen = new ArrayList<Sent>();
            AnswerTally.Sum sum = new Dispatcher(courier, SendClock.REAL).send(
                    URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"),
                    stream(Course.SINGLE, PostStream.Volume.ONE), 1, seen::add);
            assertThat(sum.other()).isEqualTo(1);
            assertThat(seen.getFirst().reply()).isInstanceOfSatisfying(SendResult.Unanswered.class,
                    no -> assertThat(no.kind()).isEqualTo(SendResult.Kind.TOO_LATE));
        }
    }

    @Test
    void stopsWhenItIsInterruptedAndSaysWhatWasSent() throws Exception {
        try (Endpoint endpoint = Endpoint.answering(200); var courier = new Courier()) {
            var sum = new CompletableFuture<AnswerTally.Sum>();
            var first = new CountDownLatch(1);
            Thread sender = Thread.ofPlatform().start(() -> sum.complete(new Dispatcher(courier, SendClock.REAL)
                    .send(endpoint.at("/"), stream(Course.SINGLE, new PostStream.Volume(2, 0.01)), 1,
                            _ -> first.countDown())));
            await(first);
            sender.interrupt();
            assertThat(sum.get(20, TimeUnit.SECONDS).sent()).isEqualTo(1);
        }
    }

    private static PostStream stream(Course course, PostStream.Volume volume) {
        return new PostStream(new Planner(Recipe.DEFAULT, course, Finish.PLAIN, "http://127.0.0.1:1/"), new Dice(1), AT,
                volume);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock that loses time at every look, and on which waiting takes no time. */
    private static final class SlowMachine implements SendClock {

        private long now;

        @Override
        public long now() {
            long answer = now;
            now += 3_000_000;
            return answer;
        }

        @Override
        public void sleep(long nanos) {
            now += nanos;
        }
    }
}
