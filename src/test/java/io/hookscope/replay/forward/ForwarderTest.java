package io.hookscope.replay.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.capture.CaptureCounters;
import io.hookscope.capture.CaptureService;
import io.hookscope.capture.inspect.Conclusions;
import io.hookscope.capture.inspect.Feed;
import io.hookscope.capture.inspect.Inspector;
import io.hookscope.capture.inspect.Neighbours;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome.Failure;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.listener.Bounds;
import io.hookscope.listener.ListenerState;
import io.hookscope.listener.WebhookListener;
import io.hookscope.replay.Handlings;
import io.hookscope.replay.Replayer;
import io.hookscope.replay.forward.Forwarding.Mode;
import io.hookscope.replay.forward.Forwarding.Order;
import io.hookscope.testing.Handler;
import io.hookscope.testing.MemorySession;
import io.hookscope.testing.Wire;
import io.hookscope.wire.Target;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForwarderTest {

    /** Longer than a busy machine needs for a connection that is refused or broken. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final MemorySession session = new MemorySession();
    private final CaptureService capture = new CaptureService(session,
            new Inspector(session, Conclusions.NONE,
                    new Neighbours(new Relations(), new Feed(), InstantSource.system())),
            new CaptureCounters());
    private final WebhookListener listener = new WebhookListener(capture, Bounds.DEFAULT, Clock.systemUTC());
    private final io.hookscope.wire.Wire wire = new io.hookscope.wire.Wire();
    private final Handlings handlings = new Handlings(session);
    private final CountDownLatch end = new CountDownLatch(1);
    private Forwarder forwarder = forwarder(new Forwarder.Limits(100, Duration.ofSeconds(20), Duration.ofSeconds(20)));
    private int port;

    private Forwarder forwarder(Forwarder.Limits limits) {
        var made = new Forwarder(new Forwarder.Parts(session,
                new Replayer(wire, handlings, Clock.systemUTC()), handlings, Clock.systemUTC(),
                target -> target.port() == port, limits));
        capture.answerer(made);
        return made;
    }

    @BeforeEach
    void listen() {
        port = ((ListenerState.Listening) listener.start("127.0.0.1", 0)).port();
    }

    @AfterEach
    void close() {
        end.countDown();
        listener.close();
        forwarder.close();
        wire.close();
    }

    private void hurry() {
        forwarder.close();
        forwarder = forwarder(new Forwarder.Limits(100, SHORT, SHORT));
    }

    private void forward(Handler handler, Mode mode, Order order) {
        forwarder.use(new Forwarding(Target.of(handler.at("")), mode, EventGlob.ALL, order));
    }

    private String post(String body) throws Exception {
        try (Wire sender = new Wire(port)) {
            sender.send("POST /hooks?a=1 HTTP/1.1\r\nHost: public.example\r\nx-voucherify-signature: abc\r\n"
                    + "X-Twice: 1\r\nx-twice: 2\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            return sender.head();
        }
    }

    private Handling only(long seq) {
        await().until(() -> session.handlings(seq).size() == 1);
        return session.handlings(seq).getFirst();
    }

    @Test
    void onTheSideTheHandlerGetsWhatArrivedAndTheSenderThePlansAnswer() throws Exception {
        try (var handler = Handler.answering("500 Oops")) {
            forward(handler, Mode.SIDE, Order.FREE);
            assertThat(post("{ }")).startsWith("HTTP/1.1 200 ");
            Handling handling = only(1);
            assertThat(handling.kind()).isEqualTo(Handling.Kind.FORWARD);
            assertThat(handling.outcome()).isInstanceOfSatisfying(SendOutcome.Answered.class,
                    a -> assertThat(a.status()).isEqualTo(500));
            Handler.Received came = handler.received().getFirst();
            assertThat(came.line()).isEqualTo("POST /hooks?a=1 HTTP/1.1");
            assertThat(came.headers()).containsExactly("Host: " + handler.at("").substring(7),
                    "x-voucherify-signature: abc", "X-Twice: 1", "x-twice: 2", "Content-Length: 3",
                    "Connection: close", came.headers().getLast());
            assertThat(came.headers().getLast()).matches("X-Hookscope-Forwarded-By: [0-9a-f]{24}");
            assertThat(came.body()).asString().isEqualTo("{ }");
        }
    }

    @Test
    void aHandlerThatHangsResetsRedirectsOrIsDownCostsTheSenderNothing() throws Exception {
        hurry();
        int down;
        try (var unused = new ServerSocket(0)) {
            down = unused.getLocalPort();
        }
        try (var hangs = new Handler((_, _) -> end.await()); var resets = new Handler((_, c) -> {
            c.setSoLinger(true, 0);
            c.close();
        }); var redirects = Handler.answering("302 Found", "Location: http://127.0.0.1:" + port + "/")) {
            List<String> targets = List.of("http://127.0.0.1:" + down, hangs.at(""), resets.at(""), redirects.at(""));
            for (String target : targets) {
                forwarder.use(Forwarding.to(Target.of(target)));
                assertThat(post("{}")).startsWith("HTTP/1.1 200 ");
            }
            assertThat(failure(1)).isEqualTo(Failure.REFUSED);
            assertThat(failure(2)).isEqualTo(Failure.TIMED_OUT);
            assertThat(failure(3)).isEqualTo(Failure.BROKEN);
            assertThat(only(4).outcome().success()).isFalse();
            assertThat(session.count()).isEqualTo(4);
            await().until(() -> forwarder.counts().state().waiting() == 0);
            assertThat(forwarder.counts().state().other()).isEqualTo(4);
        }
    }

    private Failure failure(long seq) {
        return ((SendOutcome.Failed) only(seq).outcome()).failure();
    }

    @Test
    void passThroughGivesTheSenderTheHandlersStatusHeadersAndBody() throws Exception {
        try (var handler = new Handler((_, c) -> Handler.send(c, "HTTP/1.1 418 Tea\r\nX-From: handler\r\n"
                + "Connection: X-Hop\r\nX-Hop: 1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n"));
                Wire sender = new Wire(port)) {
            forward(handler, Mode.THROUGH, Order.FREE);
            sender.send("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
            String answer = sender.rest();
            assertThat(answer).startsWith("HTTP/1.1 418 ").contains("X-From: handler", "Content-Length: 2")
                    .doesNotContain("X-Hop", "chunked").endsWith("\r\n\r\nhi");
            await().until(() -> session.answer(1).isPresent());
            assertThat(session.answer(1).map(Answer::why).orElse(""))
                    .startsWith("passed through: " + handler.at("") + " answered 418 in ");
        }
    }

    @Test
    void passThroughGivesUpBeforeTheSenderDoesAndSaysSo() throws Exception {
        hurry();
        try (var handler = new Handler((_, _) -> end.await())) {
            forward(handler, Mode.THROUGH, Order.FREE);
            assertThat(post("{}")).startsWith("HTTP/1.1 504 ");
            assertThat(failure(1)).isEqualTo(Failure.TIMED_OUT);
            await().until(() -> session.answer(1).isPresent());
            assertThat(session.answer(1).map(Answer::why).orElse("")).containsAnyOf(
                    "gave up waiting for the handler before Voucherify does", "No answer from " + handler.at(""));
        }
    }

    @Test
    void passThroughToAHandlerThatIsDownIsABadGateway() throws Exception {
        int down;
        try (var unused = new ServerSocket(0)) {
            down = unused.getLocalPort();
        }
        forwarder.use(new Forwarding(Target.of("" + down), Mode.THROUGH, EventGlob.ALL, Order.FREE));
        assertThat(post("{}")).startsWith("HTTP/1.1 502 ");
    }

    @Test
    void onlyChosenEventsAreSentOnAndThePlanAnswersTheOthers() throws Exception {
        try (var handler = Handler.answering("202 Accepted")) {
            forwarder.use(new Forwarding(Target.of(handler.at("")), Mode.THROUGH,
                    new EventGlob("redemption.*, customer.created"), Order.FREE));
            assertThat(post(event("voucher.created"))).startsWith("HTTP/1.1 200 ");
            assertThat(post(event("redemption.failed"))).startsWith("HTTP/1.1 202 ");
            assertThat(post(event("customer.created"))).startsWith("HTTP/1.1 202 ");
            assertThat(post("not JSON")).startsWith("HTTP/1.1 200 ");
            assertThat(handler.received()).hasSize(2);
        }
    }

    private static String event(String type) {
        return "{\"id\":\"whs_1\",\"type\":\"" + type + "\",\"data\":{},\"event\":{\"type\":\"" + type + "\"}}";
    }

    @Test
    void inOrderMeansOneAtATimeAsTheyArrived() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var first = new CountDownLatch(1);
        try (var handler = new Handler((_, c) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            first.await();
            now.decrementAndGet();
            Handler.write(c, "200 OK");
        })) {
            forward(handler, Mode.SIDE, Order.KEPT);
            List<String> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sent.add("[" + i + "]");
                post(sent.get(i));
            }
            await().until(() -> forwarder.counts().state().waiting() == 50 && !handler.received().isEmpty());
            assertThat(handler.received()).as("while the first is not answered").hasSize(1);
            first.countDown();
            await().until(() -> handler.received().size() == 50);
            assertThat(handler.received().stream().map(r -> new String(r.body(), StandardCharsets.UTF_8)).toList())
                    .isEqualTo(sent);
            assertThat(most.get()).isEqualTo(1);
        }
    }

    @Test
    void whatIsTooMuchToWaitIsSkippedAndSaid() throws Exception {
        forwarder.close();
        forwarder = forwarder(new Forwarder.Limits(2, SHORT, Duration.ofSeconds(20)));
        var let = new Semaphore(0);
        try (var handler = new Handler((_, c) -> {
            let.acquire();
            Handler.write(c, "200 OK");
        })) {
            forward(handler, Mode.SIDE, Order.KEPT);
            for (int i = 0; i < 3; i++) {
                assertThat(post("{}")).startsWith("HTTP/1.1 200 ");
            }
            assertThat(failure(3)).isEqualTo(Failure.SKIPPED);
            assertThat(((SendOutcome.Failed) only(3).outcome()).sentence()).startsWith(
                    "It was not forwarded: 2 deliveries waited for the handler already.");
            let.release(2);
            assertThat(only(2).outcome().success()).isTrue();
            assertThat(forwarder.counts().state().skipped()).isEqualTo(1);
        }
    }

    @Test
    void whatStillWaitsAtTheEndIsSaidToBeLeftOut() throws Exception {
        try (var handler = new Handler((_, _) -> end.await())) {
            forward(handler, Mode.SIDE, Order.KEPT);
            for (int i = 0; i < 3; i++) {
                post("{}");
            }
            await().until(() -> forwarder.counts().state().waiting() == 3 && handler.received().size() == 1);
            listener.close();
            forwarder.close();
            wire.close();
            assertThat(failure(1)).isEqualTo(Failure.CANCELLED);
            for (long seq = 2; seq <= 3; seq++) {
                assertThat(failure(seq)).isEqualTo(Failure.SKIPPED);
                assertThat(((SendOutcome.Failed) only(seq).outcome()).sentence())
                        .isEqualTo("It was not forwarded: Hookscope ended before its turn came. Replay it.");
            }
            assertThat(forwarder.counts().state().waiting()).isZero();
        }
    }

    @Test
    void nothingIsSentToOurOwnListener() throws Exception {
        forwarder.use(Forwarding.to(Target.of("http://localhost:" + port)));
        assertThat(post("{}")).startsWith("HTTP/1.1 200 ");
        assertThat(failure(1)).isEqualTo(Failure.NOT_SENDABLE);
        assertThat(session.count()).isEqualTo(1);
    }

    @Test
    void whatComesBackThroughATunnelIsKeptAnsweredAndNotForwardedAgain() throws Exception {
        for (Mode mode : Mode.values()) {
            try (var tunnel = new Handler(this::comesBack)) {
                forward(tunnel, mode, Order.FREE);
                long before = session.count();
                assertThat(post("{}")).startsWith("HTTP/1.1 200 ");
                Handling back = only(before + 2);
                assertThat(back.outcome()).isInstanceOfSatisfying(SendOutcome.Failed.class, failed -> {
                    assertThat(failed.failure()).isEqualTo(Failure.NOT_SENDABLE);
                    assertThat(failed.sentence()).contains("come back in");
                });
                assertThat(only(before + 1).outcome().success()).isTrue();
                assertThat(tunnel.received()).hasSize(1);
            }
        }
    }

    /** As an agent does: every line, spelled otherwise, with one of its own, on a new connection to where it leads. */
    private void comesBack(Handler.Received request, Socket connection) throws IOException {
        try (Wire in = new Wire(port)) {
            in.send(request.line() + "\r\n"
                    + String.join("\r\n", request.headers()).toLowerCase(Locale.ROOT)
                    + "\r\nX-Forwarded-For: 203.0.113.9"
                    + "\r\n\r\n" + new String(request.body(), StandardCharsets.UTF_8));
            Handler.write(connection, in.head().lines().findFirst().orElseThrow().substring("HTTP/1.1 ".length()));
        }
    }

    @Test
    void theSameBytesOnceMoreAreForwardedAndSoIsWhatAnotherHookscopeForwarded() throws Exception {
        try (var handler = Handler.answering("202 Accepted"); Wire sender = new Wire(port)) {
            forward(handler, Mode.THROUGH, Order.FREE);
            assertThat(post("{}")).startsWith("HTTP/1.1 202 ");
            assertThat(post("{}")).startsWith("HTTP/1.1 202 ");
            sender.send("POST / HTTP/1.1\r\nHost: a\r\nX-Hookscope-Forwarded-By: 00ff\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(sender.head()).startsWith("HTTP/1.1 202 ");
            assertThat(handler.received().getLast().headers()).last().asString()
                    .matches("X-Hookscope-Forwarded-By: 00ff, [0-9a-f]{24}");
        }
    }

    @Test
    void aSenderCannotChooseTheTarget() throws Exception {
        try (var handler = Handler.answering("200 OK");
                var evil = Handler.answering("200 OK");
                Wire sender = new Wire(port)) {
            forward(handler, Mode.SIDE, Order.FREE);
            String host = evil.at("").substring(7);
            sender.send("POST http://" + host + "/x HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host
                    + "\r\nForwarded: host=" + host + "\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(sender.head()).startsWith("HTTP/1.1 200 ");
            only(1);
            assertThat(handler.received().getFirst().line()).isEqualTo("POST /x HTTP/1.1");
            assertThat(evil.received()).isEmpty();
        }
    }

    @Test
    void theChoiceIsRememberedAndNonsenseIsNot() {
        var kept = new ArrayList<String>();
        var notes = new ForwardNotes(() -> kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast()), kept::add);
        assertThat(notes.note()).isEmpty();
        var note = new ForwardNotes.Note(new Forwarding(Target.of("http://localhost:3000/api"), Mode.THROUGH,
                new EventGlob("redemption.*"), Order.KEPT), ForwardNotes.State.ON);
        notes.keep(note);
        assertThat(notes.note()).contains(note);
        kept.add("{\"target\":\"ftp://a\"}");
        assertThat(notes.note()).isEmpty();
        kept.add("nonsense");
        assertThat(notes.note()).isEmpty();
    }
}
