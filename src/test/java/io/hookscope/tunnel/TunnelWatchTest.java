package io.hookscope.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.hookscope.testing.OwnAddresses;
import io.hookscope.tunnel.TunnelState.Via;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TunnelWatchTest {

    private static final String ENDPOINTS = """
            {"endpoints":[{"name":"command_line","uri":"/api/endpoints/command_line","url":"https://7c1f.ngrok-free.app",
            "upstream":{"url":"%s","protocol":"http"},"inspect":true}]}""";
    private static final String TUNNELS = """
            {"tunnels":[{"name":"http","public_url":"http://7c1f.ngrok-free.app","proto":"http","config":{"addr":"localhost:8080"}},
            {"name":"https","public_url":"https://7c1f.ngrok-free.app","proto":"https","config":{"addr":"localhost:8080"}}],
            "uri":"/api/tunnels"}""";

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    @Test
    void findsTheTunnelThatLeadsToTheListener() {
        int port = agent(Map.of("/api/endpoints", ENDPOINTS.formatted("http://localhost:8080")));
        awaitState(watch(port), new TunnelState.Leads("https://7c1f.ngrok-free.app", Via.NGROK));
    }

    @Test
    void anAddressOfSlashesWithoutEndHoldsNobodyUp() {
        String slashes = "https://7c1f.ngrok-free.app" + "/".repeat(900_000) + "x";
        int port = agent(Map.of("/api/endpoints",
                ENDPOINTS.formatted("http://localhost:8080").replace("https://7c1f.ngrok-free.app", slashes)));
        awaitSoon(watch(port), new TunnelState.NoTunnel(port));
    }

    /** It is shown, copied to where it is pasted into a terminal, and sent to. */
    @ParameterizedTest
    @ValueSource(strings = {"https://a.app/\\u001b[2J", "https://a.app\\nrm -r x", "https://a\\u202eppa.",
            "javascript:alert(1)",
            "file:///etc/passwd", "https://a b"})
    void whoSaysToBeAnAgentWritesNothingIntoAnAddressThatIsNone(String url) {
        int port = agent(Map.of("/api/endpoints",
                ENDPOINTS.formatted("http://localhost:8080").replace("https://7c1f.ngrok-free.app", url)));
        awaitState(watch(port), new TunnelState.NoTunnel(port));
    }

    @Test
    void whereATunnelLeadsIsSaidOnOneLineOfBoundedLength() {
        int port = agent(Map.of("/api/endpoints", ENDPOINTS.formatted("x\\n\\u001b[2J\\u202e" + "y".repeat(5_000))));
        awaitState(watch(port), new TunnelState.LeadsElsewhere("https://7c1f.ngrok-free.app",
                "x??[2J?" + "y".repeat(993)));
    }

    @Test
    void asksTheOlderPathWhenTheAgentDoesNotKnowEndpoints() {
        int port = agent(Map.of("/api/tunnels", TUNNELS));
        awaitState(watch(port), new TunnelState.Leads("https://7c1f.ngrok-free.app", Via.NGROK));
    }

    @Test
    void saysWhereATunnelLeadsThatLeadsElsewhere() {
        int port = agent(Map.of("/api/endpoints", ENDPOINTS.formatted("http://localhost:3000")));
        awaitState(watch(port), new TunnelState.LeadsElsewhere("https://7c1f.ngrok-free.app", "http://localhost:3000"));
    }

    @Test
    void tellsAnAgentWithoutTunnelFromNoAgent() {
        int port = agent(Map.of("/api/endpoints", "{\"endpoints\":[]}"));
        awaitState(watch(port), new TunnelState.NoTunnel(port));
    }

    @Test
    void saysSoWhenSomethingElseAnswers() {
        int port = agent(Map.of("/api/endpoints", "<html>hello</html>", "/api/tunnels", "<html>hello</html>"));
        awaitState(watch(port), new TunnelState.Unclear(port, "an answer that is not JSON"));
    }

    @Test
    void findsTheSecondAgentWhenTheFirstLeadsElsewhere() {
        int first = agent(Map.of("/api/endpoints", ENDPOINTS.formatted("http://localhost:3000")));
        int second = agent(Map.of("/api/endpoints", ENDPOINTS.formatted("8080")));
        awaitState(watch(first, second), new TunnelState.Leads("https://7c1f.ngrok-free.app", Via.NGROK));
    }

    /** Else the window says that the URL changed, and sends somebody to Voucherify for nothing. */
    @Test
    void staysWithTheTunnelThatLeadsHereWhenAnotherComesBeforeIt() throws IOException {
        String one = ENDPOINTS.formatted("8080");
        String other = one.replace("7c1f", "aaaa");
        String both = other.replaceFirst("}]}$", "},").strip() + one.substring(one.indexOf("[{") + 1);
        int before = freePort();
        var known = new TunnelState.Leads("https://7c1f.ngrok-free.app", Via.NGROK);
        var asked = new AtomicInteger();
        int second = counting(asked, () -> asked.get() < 20 ? one : both);
        TunnelWatch watch = watch(before, second);
        awaitState(watch, known);
        var seen = new CopyOnWriteArrayList<TunnelState>();
        watch.onState(seen::add);
        await().until(() -> asked.get() > 25);
        agentOn(before, Map.of("/api/endpoints", other));
        int then = asked.get();
        await().until(() -> asked.get() > then + 5);

        assertThat(seen).isEmpty();
        assertThat(watch.state()).isEqualTo(known);
    }

    private int counting(AtomicInteger asked, Supplier<String> answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/endpoints", exchange -> {
            byte[] bytes = answer.get().getBytes(StandardCharsets.UTF_8);
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        return server.getAddress().getPort();
    }

    @Test
    void noticesThatTheAgentComesLateAndGoesAgain() throws IOException {
        int port = freePort();
        TunnelWatch watch = watch(port);
        awaitState(watch, new TunnelState.NoAgent());
        HttpServer late = agentOn(port, Map.of("/api/endpoints", ENDPOINTS.formatted("http://127.0.0.1:8080")));
        awaitState(watch, new TunnelState.Leads("https://7c1f.ngrok-free.app", Via.NGROK));
        late.stop(0);
        awaitState(watch, new TunnelState.NoAgent());
    }

    @Test
    void isRightAgainAfterEachChangeWhenLookingOnceASecond() throws IOException {
        int first = freePort();
        int second = freePort();
        var watch = new TunnelWatch(List.of(first, second), () -> 8080);
        open.add(watch);
        watch.start(Duration.ofSeconds(1));
        awaitSoon(watch, new TunnelState.NoAgent());
        HttpServer html = agentOn(first, Map.of("/", "<html>hello</html>"));
        awaitSoon(watch, new TunnelState.Unclear(first, "an answer that is not JSON"));
        HttpServer next = agentOn(second, Map.of("/api/endpoints", ENDPOINTS.formatted("http://localhost:3000")));
        awaitSoon(watch, new TunnelState.LeadsElsewhere("https://7c1f.ngrok-free.app", "http://localhost:3000"));
        html.stop(0);
        next.stop(0);
        awaitSoon(watch, new TunnelState.NoAgent());
        agentOn(second, Map.of("/api/endpoints", ENDPOINTS.formatted("8080").replace("7c1f", "9d2e")));
        awaitSoon(watch, new TunnelState.Leads("https://9d2e.ngrok-free.app", Via.NGROK));
    }

    @Test
    void doesNotWaitForWhatNeverAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            int port = agent(Map.of("/api/endpoints", ENDPOINTS.formatted("8080")));
            awaitSoon(watch(silent.getLocalPort(), port),
                    new TunnelState.Leads("https://7c1f.ngrok-free.app", Via.NGROK));
            awaitSoon(watch(silent.getLocalPort()),
                    new TunnelState.Unclear(silent.getLocalPort(), "nothing within a second"));
        }
    }

    @Test
    void followsTheListenerToAnotherPort() {
        int port = agent(Map.of("/api/endpoints", ENDPOINTS.formatted("8080")));
        var listener = new AtomicInteger(8081);
        var watch = new TunnelWatch(List.of(port), listener::get);
        open.add(watch);
        watch.start(Duration.ofHours(1));
        awaitState(watch, new TunnelState.LeadsElsewhere("https://7c1f.ngrok-free.app", "8080"));
        listener.set(8080);
        watch.lookNow();
        awaitState(watch, new TunnelState.Leads("https://7c1f.ngrok-free.app", Via.NGROK));
    }

    @Test
    void takesAUrlThatWasTypedInOverWhatAgentsSay() {
        int port = agent(Map.of("/api/endpoints", ENDPOINTS.formatted("8080")));
        TunnelWatch watch = watch(port);
        watch.typed(" https://hooks.example.com/ ");
        awaitState(watch, new TunnelState.Leads("https://hooks.example.com", Via.TYPED_IN));
        assertThat(watch.publicUrl()).contains("https://hooks.example.com");
        watch.typed("");
        awaitState(watch, new TunnelState.Leads("https://7c1f.ngrok-free.app", Via.NGROK));
    }

    @Test
    void understandsEveryWayToWriteTheUpstream() {
        for (String upstream : List.of("http://localhost:8080", "localhost:8080", "127.0.0.1:8080", "8080",
                "http://[::1]:8080", "HTTP://LOCALHOST:8080/")) {
            assertThat(leads(upstream, "127.0.0.1")).as(upstream).isTrue();
        }
        for (String upstream : List.of("http://localhost:8081", "http://10.0.0.5:8080", "", "not a url at all",
                "file:///x")) {
            assertThat(leads(upstream, "127.0.0.1")).as(upstream).isFalse();
        }
    }

    private static boolean leads(String upstream, String bound) {
        return new Tunnel("https://x", upstream).leadsTo(InetAddress.ofLiteral(bound), 8080);
    }

    @ParameterizedTest
    @CsvSource({"http://host.docker.internal:8080, 0.0.0.0, true", "http://host.docker.internal:3000, 0.0.0.0, false",
            "http://127.0.0.5:8080, 0.0.0.0, true", "http://127.0.0.5:8080, 127.0.0.5, true",
            "http://127.0.0.5:8080, 127.0.0.1, false", "http://localhost:8080, 192.168.1.5, false",
            "http://192.168.1.5:8080, 192.168.1.5, true", "http://[::1]:8080, ::, true",
            "http://0.0.0.0:8080, 192.168.1.5, false", "https://localhost:8080, 127.0.0.1, false",
            "tcp://localhost:8080, 127.0.0.1, true", "http://198.51.100.7:8080, 0.0.0.0, false",
            "http://another.example:8080, 0.0.0.0, false"})
    void knowsWhatReachesTheAddressThatIsListenedOn(String upstream, String bound, boolean leads) {
        assertThat(leads(upstream, bound)).isEqualTo(leads);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 8080", "0.0.0.0, 8080", "::, 8080", "localhost, 8080", "192.168.1.5, 192.168.1.5:8080",
            "2001:db8::5, [2001:db8::5]:8080"})
    void whatAnAgentIsToldLeadsToTheAddressThatIsListenedOn(String bound, String upstream) {
        assertThat(Tunnel.upstream(bound, 8080)).isEqualTo(upstream);
        assertThat(leads(upstream, bound.equals("localhost") ? "127.0.0.1" : bound)).isTrue();
    }

    @Test
    void anAddressOfThisMachineLeadsHereWhereAllOfThemAreListenedOn() throws Exception {
        for (InetAddress own : OwnAddresses.beyondLoopback()) {
            String host = own.getHostAddress().replaceAll("%.*", "");
            String upstream = "http://" + (own instanceof Inet6Address ? "[" + host + "]" : host) + ":8080";
            assertThat(leads(upstream, "0.0.0.0")).as(upstream).isTrue();
            assertThat(leads(upstream, "127.0.0.1")).as(upstream).isFalse();
        }
    }

    private TunnelWatch watch(Integer... agentPorts) {
        var watch = new TunnelWatch(List.of(agentPorts), () -> 8080);
        open.add(watch);
        watch.start(Duration.ofMillis(20));
        return watch;
    }

    private static void awaitState(TunnelWatch watch, TunnelState expected) {
        await().untilAsserted(() -> assertThat(watch.state()).isEqualTo(expected));
    }

    private static void awaitSoon(TunnelWatch watch, TunnelState expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(watch.state()).isEqualTo(expected));
    }

    private int agent(Map<String, String> answers) {
        try {
            return agentOn(0, answers).getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer agentOn(int port, Map<String, String> answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        answers.forEach((path, answer) -> server.createContext(path, exchange -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }));
        server.start();
        open.add(() -> server.stop(0));
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
