package io.hookscope.tunnel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an ngrok agent on this machine for its tunnels: {@code /api/endpoints} first, then the older {@code /api/tunnels}
 * (ngrok agent API). Asks loopback only, follows no redirect, and takes at most 1 MiB and one second an answer, however
 * slowly it drips. Thread-safe.
 */
final class NgrokAgent implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST = 1_000;

    /** What one port answered. */
    sealed interface Answered {

        /** An agent, with the tunnels it has open. */
        record Tunnels(List<Tunnel> tunnels) implements Answered {}

        /** Something, but not an agent's answer. */
        record Unclear(String found) implements Answered {}
    }

    private final ObjectMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    /** Returns what answers on that port of 127.0.0.1, or empty when nothing does. */
    Optional<Answered> ask(int port) throws InterruptedException {
        Optional<Answered> endpoints = ask(port, "/api/endpoints");
        if (endpoints.isPresent() && endpoints.get() instanceof Answered.Unclear) {
            Optional<Answered> tunnels = ask(port, "/api/tunnels");
            return tunnels.isPresent() && tunnels.get() instanceof Answered.Tunnels ? tunnels : endpoints;
        }
        return endpoints;
    }

    private Optional<Answered> ask(int port, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE).build();
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> response = asked.get(PATIENCE.toMillis() + 200, TimeUnit.MILLISECONDS);
            return Optional.of(understand(response.statusCode(), response.body()));
        } catch (TimeoutException _) {
            asked.cancel(true);
            return Optional.of(new Answered.Unclear(Words.get("agent.slow")));
        } catch (ExecutionException e) {
            // what accepts a connection and says nothing in time is there; what refuses it is not
            return e.getCause() instanceof HttpTimeoutException
                    && !(e.getCause() instanceof HttpConnectTimeoutException)
                            ? Optional.of(new Answered.Unclear(Words.get("agent.slow")))
                            : Optional.empty();
        }
    }

    private Answered understand(int status, byte[] body) {
        if (status != 200) {
            return new Answered.Unclear(Words.get("agent.status", status));
        }
        try {
            JsonNode root = json.readTree(body);
            JsonNode listed = root.has("endpoints") ? root.path("endpoints") : root.path("tunnels");
            return listed.isArray()
                    ? new Answered.Tunnels(tunnels(listed))
                    : new Answered.Unclear(Words.get("agent.nolist"));
        } catch (JacksonException _) {
            return new Answered.Unclear(Words.get("agent.nojson"));
        }
    }

    private static List<Tunnel> tunnels(JsonNode listed) {
        var tunnels = new ArrayList<Tunnel>();
        for (JsonNode one : listed) {
            String url = one.path("url").asString(one.path("public_url").asString(""));
            String upstream = one.path("upstream").path("url").asString(one.path("config").path("addr").asString(""));
            if (isUrl(url)) {
                tunnels.add(new Tunnel(Tunnel.withoutSlashes(url), shown(upstream)));
            }
        }
        return tunnels;
    }

    /** It is shown, copied and sent to: whoever says to be an agent writes no line break and no sign of direction into it. */
    private static boolean isUrl(String url) {
        return (url.startsWith("https://") || url.startsWith("http://")) && url.length() <= LONGEST
                && url.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private static String shown(String upstream) {
        return upstream.substring(0, Math.min(upstream.length(), LONGEST)).replaceAll("[^!-~]", "?");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
