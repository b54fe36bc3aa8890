package io.hookscope.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.SendOutcome.Extent;
import io.hookscope.wire.Request;
import io.hookscope.wire.Target;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayerTest {

    private final ReplayRig rig = new ReplayRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aThousandReplaysArriveByteIdenticalInOrderHeadersIncluded() throws Exception {
        var random = new Random(7);
        List<Delivery> sent = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            sent.add(delivery(random, i));
            rig.store(sent.get(i));
        }
        try (var handler = Handler.answering("200 OK")) {
            Progress end = rig.run(handler.at(""), new Pace.Fast(1));
            assertThat(end.accepted()).isEqualTo(1_000);
            assertThat(handler.received()).hasSize(1_000);
            for (int i = 0; i < 1_000; i++) {
                Handler.Received came = handler.received().get(i);
                assertThat(came.line()).isEqualTo("PUT /hooks/" + i + "?a=%20b&a=2 HTTP/1.1");
                assertThat(came.headers()).isEqualTo(expected(sent.get(i), handler.at("").substring(7), i + 1));
                assertThat(came.body()).isEqualTo(sent.get(i).body().bytes());
            }
        }
    }

    /** Repeats, odd spellings, all byte values, and two content types, in an order that changes. */
    private static Delivery delivery(Random random, int number) {
        byte[] body = new byte[random.nextInt(2_000) + 1];
        random.nextBytes(body);
        var lines = new ArrayList<>(List.of(new Header("hOST", "7c1f.ngrok-free.app"),
                new Header("content-TYPE", "application/json"),
                new Header("Content-Type", "text/plain; charset=\u00e4"),
                new Header("x-voucherify-signature", "ab" + number), new Header("Content-Encoding", "x-none"),
                new Header("X-Empty", ""), new Header("X-Repeat", "1"), new Header("x-repeat", "2"),
                new Header("X-Repeat", "1"), new Header("Content-Length", Integer.toString(body.length))));
        Collections.shuffle(lines, random);
        return new Delivery(Deliveries.RECEIVED, "PUT", "/hooks/" + number + "?a=%20b&a=2", "HTTP/1.1", "127.0.0.1:1",
                new Headers(lines), Body.of(body), Reception.WHOLE);
    }

    private static List<String> expected(Delivery delivery, String host, int seq) {
        var lines = new ArrayList<String>();
        for (Header line : delivery.headers().list()) {
            lines.add(line.name() + ": " + (line.name().equals("hOST") ? host : line.value()));
        }
        lines.add("Connection: close");
        lines.add("X-Hookscope-Replay-Of: " + seq);
        return lines;
    }

    @Test
    void whatBelongsToTheConnectionIsSaidAnewAndTheRestStays() throws Exception {
        Delivery delivery = Deliveries.post("{}".getBytes(StandardCharsets.UTF_8),
                Headers.of("Host", "a.example", "Connection", "keep-alive, X-Hop, X-Voucherify-Signature", "X-Hop", "1",
                        "Transfer-Encoding", "chunked", "Expect", "100-continue", "Upgrade", "h2c", "X-Stays", "1",
                        "X-Voucherify-Signature", "ab", "X-Hookscope-Replay-Of", "99", "Host", "b.example"));
        try (var handler = Handler.answering("200 OK")) {
            rig.replay(delivery, handler.at(""));
            assertThat(handler.received().getFirst().headers()).containsExactly("Host: " + handler.at("").substring(7),
                    "X-Stays: 1", "X-Voucherify-Signature: ab", "Content-Length: 2", "Connection: close",
                    "X-Hookscope-Replay-Of: 1");
        }
    }

    @Test
    void anAnswerIsKeptWithStatusHeadersAndBody() throws Exception {
        try (var handler = new Handler((_, c) -> Handler.send(c, """
                HTTP/1.1 100 Continue\r
                \r
                HTTP/1.1 422 Odd\r
                X-A: 1\r
                x-a: 2\r
                Transfer-Encoding: chunked\r
                \r
                5;x=y\r
                hello\r
                1\r
                !\r
                0\r
                \r
                """))) {
            var answered = (SendOutcome.Answered) rig.replay(Deliveries.json("{}"), handler.at(""));
            assertThat(answered.status()).isEqualTo(422);
            assertThat(answered.headers())
                    .isEqualTo(Headers.of("X-A", "1", "x-a", "2", "Transfer-Encoding", "chunked"));
            assertThat(answered.body()).isEqualTo(Body.of("hello!"));
            assertThat(answered.extent()).isEqualTo(Extent.WHOLE);
        }
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() throws Exception {
        try (var elsewhere = Handler.answering("200 OK");
                var handler = Handler.answering("302 Found", "Location: " + elsewhere.at("/"))) {
            var outcome = rig.replay(Deliveries.json("{}"), handler.at(""));
            assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Answered.class,
                    a -> assertThat(a.status()).isEqualTo(302));
            assertThat(outcome.success()).isFalse();
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void aHundredMegabytesAreNotReadToTheEnd() throws Exception {
        var written = new AtomicLong();
        var over = new CountDownLatch(1);
        try (var handler = new Handler((_, c) -> {
            Handler.send(c, "HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n");
            try {
                for (int i = 0; i < 1_600; i++) {
                    c.getOutputStream().write(new byte[65_536]);
                    written.addAndGet(65_536);
                }
            } finally {
                over.countDown();
            }
        })) {
            var answered = (SendOutcome.Answered) rig.replay(Deliveries.json("{}"), handler.at(""));
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.body().length()).isEqualTo(256 * 1024);
            assertThat(answered.extent()).isEqualTo(Extent.CUT);
            assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(written.get()).isLessThan(100L << 20);
        }
    }

    @Test
    void aTargetThatIsDownIsAnOutcomeWithASentence() throws Exception {
        int port;
        try (var unused = new ServerSocket(0)) {
            port = unused.getLocalPort();
        }
        assertThat(failed(rig.replay(Deliveries.json("{}"), "http://127.0.0.1:" + port)))
                .isEqualTo("REFUSED: Nothing listens at http://127.0.0.1:" + port
                        + ". Start the handler, then try again.");
    }

    @Test
    void aTargetThatHangsIsGivenUpInTime() throws Exception {
        var end = new CountDownLatch(1);
        try (var handler = new Handler((_, _) -> end.await())) {
            var request = new Request(Deliveries.json("{}"), Target.of(handler.at("")), List.of(),
                    Duration.ofMillis(300));
            assertThat(failed(rig.wire.send(request).get(20, TimeUnit.SECONDS)))
                    .isEqualTo("TIMED_OUT: No answer from " + handler.at("") + " within 300 ms.");
        } finally {
            end.countDown();
        }
    }

    @Test
    void anAnswerThatTricklesIsGivenUpInTimeToo() throws Exception {
        var end = new CountDownLatch(1);
        try (var handler = new Handler((_, c) -> {
            Handler.send(c, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
            end.await();
        })) {
            var request = new Request(Deliveries.json("{}"), Target.of(handler.at("")), List.of(),
                    Duration.ofSeconds(2));
            assertThat(failed(rig.wire.send(request).get(20, TimeUnit.SECONDS))).isEqualTo(
                    "TIMED_OUT: " + handler.at("") + " answered 200, but not all of the answer came within 2 s.");
        } finally {
            end.countDown();
        }
    }

    @Test
    void aResetAndAnEarlyEndAreOutcomes() throws Exception {
        try (var reset = new Handler((_, c) -> {
            c.setSoLinger(true, 0);
            c.close();
        });
                var early = new Handler((_, c) -> c.close());
                var half = new Handler((_, c) -> Handler.send(c, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"))) {
            assertThat(failed(rig.replay(Deliveries.json("{}"), reset.at(""))))
                    .isEqualTo("BROKEN: The connection to " + reset.at("") + " broke before an answer came.");
            assertThat(failed(rig.replay(Deliveries.json("{}"), early.at(""))))
                    .isEqualTo("BROKEN: " + early.at("") + " closed the connection without an answer.");
            assertThat(failed(rig.replay(Deliveries.json("{}"), half.at("")))).isEqualTo("BROKEN: " + half.at("")
                    + " answered 200, but the connection broke before the answer was complete.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 grüß\u0085dich\r\nContent-Length: 5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5,5\r\n\r\nhello"})
    void whatIsUnusualAndHttpIsAnAnswer(String answer) throws Exception {
        try (var handler = new Handler((_, c) -> Handler.send(c, answer))) {
            assertThat(rig.replay(Deliveries.json("{}"), handler.at("")))
                    .isInstanceOfSatisfying(SendOutcome.Answered.class, answered -> {
                        assertThat(answered.status()).isEqualTo(200);
                        assertThat(answered.body().bytes()).asString().isEqualTo("hello");
                    });
        }
    }

    @Test
    void anAnswerThatResetsTheFormHasNoBodyToWaitFor() throws Exception {
        var end = new CountDownLatch(1);
        try (var handler = new Handler((_, c) -> {
            Handler.send(c, "HTTP/1.1 205 Reset Content\r\n\r\n");
            end.await();
        })) {
            assertThat(rig.replay(Deliveries.json("{}"), handler.at("")))
                    .isInstanceOfSatisfying(SendOutcome.Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(205));
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 5, 6\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nContent-Length: 5,\r\n\r\nhello", "HTTP/1.1 101 Switching\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "HTTP/1.1 999 No\r\n\r\n"})
    void whatIsNoHttpIsAnOutcome(String answer) throws Exception {
        try (var handler = new Handler((_, c) -> Handler.send(c, answer))) {
            assertThat(failed(rig.replay(Deliveries.json("{}"), handler.at("")))).startsWith("NOT_HTTP: ");
        }
    }

    @Test
    void anAnswerBeforeTheWholeRequestWasReadCounts() throws Exception {
        try (var server = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> refuseEarly(server));
            byte[] large = new byte[8 << 20];
            var outcome = rig.replay(Deliveries.post(large, Headers.NONE),
                    "http://127.0.0.1:" + server.getLocalPort());
            assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Answered.class,
                    a -> assertThat(a.status()).isEqualTo(413));
        }
    }

    @Test
    void whoRefusesAndReadsNoFurtherHasAnswered() throws Exception {
        try (var server = new ServerSocket(0)) {
            var end = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> answerEarly(server, "401 No", _ -> end.await()));
            var outcome = rig.replay(Deliveries.post(new byte[16 << 20], Headers.NONE),
                    "http://127.0.0.1:" + server.getLocalPort());
            end.countDown();
            assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Answered.class,
                    a -> assertThat(a.status()).isEqualTo(401));
            assertThat(outcome.took()).isLessThan(Replayer.PATIENCE.dividedBy(2));
        }
    }

    @Test
    void whoAcceptsBeforeItHasReadAllGetsTheRestAllTheSame() throws Exception {
        try (var server = new ServerSocket(0)) {
            var read = new CompletableFuture<Long>();
            Thread.ofVirtual().start(() -> answerEarly(server, "200 OK", connection -> read
                    .complete(connection.getInputStream().transferTo(OutputStream.nullOutputStream()))));
            var outcome = rig.replay(Deliveries.post(new byte[16 << 20], Headers.NONE),
                    "http://127.0.0.1:" + server.getLocalPort());
            assertThat(outcome.success()).isTrue();
            assertThat(read.get(20, TimeUnit.SECONDS)).isGreaterThan(16L << 20);
        }
    }

    private interface Afterwards {
        void go(Socket connection) throws Exception;
    }

    private static void answerEarly(ServerSocket server, String answer, Afterwards then) {
        try (var connection = server.accept()) {
            Handler.write(connection, answer);
            then.go(connection);
        } catch (Exception _) {
            // the replay has its answer and is gone
        }
    }

    private static void refuseEarly(ServerSocket server) {
        try (var connection = server.accept()) {
            connection.getInputStream().readNBytes(1_000);
            Handler.send(connection, "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
            connection.shutdownOutput();
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // the replay has its answer and is gone
        }
    }

    @Test
    void headersThatWouldSmuggleOthersAreNotSent() throws Exception {
        try (var handler = Handler.answering("200 OK")) {
            for (Headers headers : List.of(Headers.of("X", "a\r\nHost: evil"), Headers.of("X\r\nY", "a"),
                    Headers.of("X", "\u0441"), Headers.of("", "a"))) {
                assertThat(failed(rig.replay(Deliveries.post(new byte[1], headers), handler.at(""))))
                        .startsWith("NOT_SENDABLE: ");
            }
            assertThat(handler.received()).isEmpty();
        }
    }

    @Test
    void whatDidNotComeInWholeIsNotSent() throws Exception {
        var cut = new Delivery(Deliveries.RECEIVED, "POST", "/", "HTTP/1.1", "", Headers.NONE, Body.of("{"),
                new Reception.CutShort("too slow"));
        assertThat(failed(rig.replay(cut, "http://127.0.0.1:9"))).startsWith("NOT_SENDABLE: ");
    }

    @Test
    void aBodyThatWasLeftOutIsNotSentAsAnEmptyOne() throws Exception {
        var lacking = new Delivery(Deliveries.RECEIVED, "POST", "/", "HTTP/1.1", "", Headers.NONE, Body.EMPTY,
                new Reception.LeftOut("form post, 13 bytes"));
        assertThat(failed(rig.replay(lacking, "http://127.0.0.1:9")))
                .startsWith("NOT_SENDABLE: The body of this delivery was left out");
    }

    @Test
    void closingGivesUpWhatIsOnItsWay() throws Exception {
        var end = new CountDownLatch(1);
        try (var handler = new Handler((_, _) -> end.await())) {
            var sending = rig.replayer.send(Outgoing.unchanged(1, Deliveries.json("{}")), Target.of(handler.at("")));
            await().until(() -> !handler.received().isEmpty());
            rig.wire.close();
            assertThat(failed(sending.done().get(20, TimeUnit.SECONDS).outcome())).startsWith("CANCELLED: ");
        } finally {
            end.countDown();
        }
    }

    private static String failed(SendOutcome outcome) {
        var failed = (SendOutcome.Failed) outcome;
        return failed.failure() + ": " + failed.sentence();
    }
}
