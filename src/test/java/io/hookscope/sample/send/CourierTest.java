package io.hookscope.sample.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Body;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Post;
import io.hookscope.sample.scenario.BookingProbe;
import io.hookscope.testing.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
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

    @Test
    void whatIsWrongWithTheConnectionIsSaidWithoutTheWordsOfJava() throws Exception {
        try (var handler = new Handler((_, connection) -> connection.close());
                var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var courier = courier()) {
            Thread.ofVirtual().start(() -> answerAll(server));
            assertThat(reason(courier.send(URI.create(handler.at("/hooks")), post))).hasToString(
                    handler.at("") + " closed the connection without an answer");
            assertThat(reason(courier.send(URI.create("https://127.0.0.1:" + server.getLocalPort()), post)))
                    .hasToString("no safe connection: it does not speak TLS, so write http:// if that is meant");
        }
    }

    private static String reason(SendResult result) {
        return ((SendResult.Unanswered) result).reason();
    }

    /** Node binds {@code localhost} so. */
    @Test
    void aHandlerThatListensOnTheOtherLoopbackAddressIsReachedByTheNameOfThisMachine() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.ofLiteral("::1")); var courier = courier()) {
            Thread.ofVirtual().start(() -> answerAll(server));
            var target = URI.create("http://localhost:" + server.getLocalPort() + "/hooks");
            assertThat(courier.send(target, post)).isInstanceOf(SendResult.Answered.class);
            HangUp.send(target, post);
            try (var probe = new BookingProbe(target, "")) {
                assertThat(probe.bookings()).isEqualTo(7);
            }
        }
    }

    private static void answerAll(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                connection.getInputStream().read();
                Handler.send(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\n7");
                connection.shutdownOutput();
                connection.getInputStream().readAllBytes();
            } catch (IOException _) {
                // it hung up, or the test is over
            }
        }
    }

    @Test
    void whoAnswersBeforeItHasReadALargeBodyAndClosesHasAnswered() throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress()); var courier = courier()) {
            Thread.ofVirtual().start(() -> answerEarly(server, "401 No", false, new LongAdder()));
            var target = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/hooks");
            for (int i = 0; i < 30; i++) {
                assertThat(courier.send(target, large())).isInstanceOfSatisfying(SendResult.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(401));
            }
        }
    }

    @Test
    void whoAcceptsALargeBodyBeforeItHasReadAllGetsTheRestAllTheSame() throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress()); var courier = courier()) {
            var read = new LongAdder();
            Thread.ofVirtual().start(() -> answerEarly(server, "202 Taken", true, read));
            var target = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/hooks");
            assertThat(courier.send(target, large()).success()).isTrue();
            await().until(() -> read.sum() > large().body().length());
        }
    }

    private Post large() {
        return new Post(post.after(), post.event(), post.label(), post.note(), post.attempt(), post.headers(),
                Body.of(new byte[8 << 20]));
    }

    private static void answerEarly(ServerSocket server, String answer, boolean reads, LongAdder read) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                read.add(connection.getInputStream().readNBytes(200).length);
                Handler.send(connection, "HTTP/1.1 " + answer + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
                if (reads) {
                    read.add(connection.getInputStream().transferTo(OutputStream.nullOutputStream()));
                }
            } catch (IOException _) {
                // the sender is gone, or the test is over
            }
        }
    }

    @Test
    void whatNobodyListensToIsSaidByTheNameThatWasTyped() throws Exception {
        int free;
        try (var unused = new ServerSocket(0)) {
            free = unused.getLocalPort();
        }
        try (var courier = courier()) {
            for (Post any : List.of(post, large())) {
                assertThat(courier.send(URI.create("http://localhost:" + free + "/"), any)).isInstanceOfSatisfying(
                        SendResult.Unanswered.class,
                        no -> assertThat(no.reason()).isEqualTo("nothing listens at http://localhost:" + free));
            }
        }
    }

    private Courier courier() {
        return new Courier(Courier.BUDGET, nanos::get);
    }
}
