package io.hookscope.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.hookscope.capture.CaptureCounters;
import io.hookscope.capture.CaptureService;
import io.hookscope.capture.Reply;
import io.hookscope.capture.inspect.Conclusions;
import io.hookscope.capture.inspect.Feed;
import io.hookscope.capture.inspect.Inspector;
import io.hookscope.capture.inspect.Neighbours;
import io.hookscope.check.related.Relations;
import io.hookscope.listener.Bounds;
import io.hookscope.listener.ListenerState.Listening;
import io.hookscope.listener.WebhookListener;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private final List<AutoCloseable> open = new ArrayList<>();
    private final MemorySession session = new MemorySession();
    private final CaptureCounters counters = new CaptureCounters();
    private final CaptureService capture = capture();
    private final WebhookListener listener = new WebhookListener(capture, Bounds.DEFAULT,
            InstantSource.fixed(Deliveries.RECEIVED));
    private final List<ProbeState> states = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        listener.close();
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    @Test
    void arrivesAndIsNoDelivery() {
        long begin = System.nanoTime();
        ProbeState seen = probe(url());
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(seen).isInstanceOf(ProbeState.Reached.class);
        assertThat(((ProbeState.Reached) seen).at()).isEqualTo(Deliveries.RECEIVED);
        assertThat(((ProbeState.Reached) seen).took()).isBetween(Duration.ZERO, waited);
        assertThat(session.all()).isEmpty();
        assertThat(counters.captured()).isZero();
    }

    @Test
    void arrivesAlsoWhileThePlanAnswersErrorsOrNotAtAll() {
        capture.plan((_, _) -> CompletableFuture.completedStage(Reply.of(500, "test")));
        assertThat(probe(url())).isInstanceOf(ProbeState.Reached.class);
        var late = new CompletableFuture<Reply>();
        capture.plan((_, _) -> late);
        assertThat(probe(url())).isInstanceOf(ProbeState.Reached.class);
        late.complete(Reply.OK);
        assertThat(session.all()).isEmpty();
    }

    @Test
    void isAnsweredOnTheWireLikeADelivery() throws IOException {
        capture.plan((_, _) -> CompletableFuture.completedStage(Reply.of(202, "test")));
        int port = start();
        String delivery = exchange(port, "{\"id\":\"%s\"}".formatted("0".repeat(64)));
        String answer = exchange(port,
                new String(capture.selfProbes().expect().body().bytes(), StandardCharsets.UTF_8));
        assertThat(answer).isEqualTo(delivery).startsWith("HTTP/1.1 202");
        assertThat(session.all()).hasSize(1);
    }

    @Test
    void countsOnceAndOnlyWhileExpected() throws IOException {
        int port = start();
        var first = capture.selfProbes().expect();
        String body = new String(first.body().bytes(), StandardCharsets.UTF_8);
        exchange(port, body);
        exchange(port, body);
        assertThat(session.all()).as("the second time").hasSize(1);
        var forgotten = capture.selfProbes().expect();
        capture.selfProbes().forget(forgotten);
        exchange(port, new String(forgotten.body().bytes(), StandardCharsets.UTF_8));
        assertThat(session.all()).as("after it was forgotten").hasSize(2);
        assertThat(forgotten.heard()).isNotDone();
    }

    @Test
    void namesTheErrorOfTheTunnel() throws IOException {
        assertThat(probe(stub(404, "ERR_NGROK_3200", "")))
                .isEqualTo(new ProbeState.TunnelError(Deliveries.RECEIVED, "ERR_NGROK_3200"));
        assertThat(probe(stub(502, "", "<p>ERR_NGROK_8012</p>")))
                .isEqualTo(new ProbeState.TunnelError(Deliveries.RECEIVED, "ERR_NGROK_8012"));
    }

    @Test
    void saysThatSomebodyElseAnswered() throws IOException {
        assertThat(probe(stub(200, "", "hello"))).isEqualTo(new ProbeState.WentElsewhere(Deliveries.RECEIVED, 200));
    }

    @Test
    void aLongPageIsJudgedByItsStatusAndItsBeginning() throws IOException {
        String page = "<p>page</p>".repeat(100_000);
        assertThat(probe(stub(200, "", page))).isEqualTo(new ProbeState.WentElsewhere(Deliveries.RECEIVED, 200));
        assertThat(probe(stub(404, "ERR_NGROK_3200", page)))
                .isEqualTo(new ProbeState.TunnelError(Deliveries.RECEIVED, "ERR_NGROK_3200"));
        assertThat(probe(stub(502, "", "<p>ERR_NGROK_8012</p>" + page)))
                .isEqualTo(new ProbeState.TunnelError(Deliveries.RECEIVED, "ERR_NGROK_8012"));
    }

    @Test
    void saysWhyNobodyAnswered() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(probe("http://127.0.0.1:" + closed))
                .isEqualTo(new ProbeState.Unreachable(Deliveries.RECEIVED, "the connection was refused"));
        assertThat(probe("no url at all")).isInstanceOf(ProbeState.Unreachable.class);
    }

    @Test
    void repeatsWhileItIsOn() {
        Probe probe = make(url());
        probe.start(Duration.ofMillis(20));
        probe.on();
        await().until(() -> states.size() >= 3);
        probe.off();
        assertThat(probe.isOn()).isFalse();
        assertThat(states).allMatch(ProbeState.Reached.class::isInstance);
    }

    @Test
    void repeatsAndTellsTheOthersWhenSomebodyWhoIsToldFails() {
        String url = url();
        var probe = new Probe(capture.selfProbes(), () -> Optional.of(url), InstantSource.fixed(Deliveries.RECEIVED));
        open.add(probe);
        probe.onState(_ -> {
            throw new IllegalStateException("no window any more");
        });
        probe.onState(states::add);
        probe.start(Duration.ofMillis(20));
        probe.on();
        await().until(() -> states.size() >= 3);
    }

    @Test
    void repeatsAlthoughItCannotBeAskedForTheAddressOnce() {
        String url = url();
        var asked = new AtomicInteger();
        var probe = new Probe(capture.selfProbes(), () -> {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalStateException("not known at the moment");
            }
            return Optional.of(url);
        }, InstantSource.fixed(Deliveries.RECEIVED));
        open.add(probe);
        probe.onState(states::add);
        probe.start(Duration.ofMillis(20));
        probe.on();
        await().until(() -> states.size() >= 3);
    }

    private ProbeState probe(String url) {
        Probe probe = make(url);
        states.clear();
        probe.sendNow();
        await().until(() -> !states.isEmpty());
        return states.getFirst();
    }

    private Probe make(String url) {
        var probe = new Probe(capture.selfProbes(), () -> Optional.of(url), InstantSource.fixed(Deliveries.RECEIVED));
        probe.onState(states::add);
        open.add(probe);
        return probe;
    }

    private CaptureService capture() {
        var inspector = new Inspector(session, Conclusions.NONE,
                new Neighbours(new Relations(), new Feed(), InstantSource.system()));
        inspector.start();
        open.add(inspector);
        return new CaptureService(session, inspector, counters);
    }

    private String url() {
        return "http://127.0.0.1:" + start();
    }

    private int start() {
        return ((Listening) listener.start("127.0.0.1", 0)).port();
    }

    private static String exchange(int port, String body) throws IOException {
        try (var wire = new Wire(port)) {
            return wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .head().replaceAll("Date: [^\r\n]*", "Date");
        }
    }

    private String stub(int status, String code, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (!code.isEmpty()) {
                exchange.getResponseHeaders().set("ngrok-error-code", code);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
