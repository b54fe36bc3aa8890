package io.hookscope.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for an ngrok agent: answers {@code /api/endpoints} in the documented shape, or whatever else it is told to. As a
 * program it takes lines such as {@code up 4040 https://7c1f.ngrok-free.app 8080}, {@code html 4040} and {@code down}, so that a
 * window can be watched meanwhile. Thread-safe.
 */
public final class StubAgent implements AutoCloseable {

    private record Says(int status, String type, String body) {}

    private final HttpServer server;
    private volatile Says says;

    private StubAgent(int port, Says first) throws IOException {
        says = first;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            Says now = says;
            byte[] bytes = now.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", now.type());
            exchange.sendResponseHeaders(now.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** An agent on that port of this machine, 0 for any, with a tunnel from the URL to the upstream. */
    public static StubAgent tunnel(int port, String url, String upstream) throws IOException {
        return new StubAgent(port, leading(url, upstream));
    }

    /** An agent on that port without a tunnel. */
    public static StubAgent idle(int port) throws IOException {
        return new StubAgent(port, new Says(200, "application/json", "{\"endpoints\":[],\"tunnels\":[]}"));
    }

    /** Something on that port that is no agent. */
    public static StubAgent html(int port) throws IOException {
        return new StubAgent(port, new Says(200, "text/html", "<html>hello</html>"));
    }

    private static Says leading(String url, String upstream) {
        return new Says(200, "application/json", """
                {"endpoints":[{"id":"ep_1","name":"command_line","uri":"/api/endpoints/command_line","url":"%s",
                "upstream":{"url":"%s","protocol":"http1"},"type":"ephemeral","pooling_enabled":false,"inspect":true}],
                "uri":"/api/endpoints"}""".formatted(url, upstream));
    }

    /** From now on it tunnels from the URL to the upstream. */
    public void leads(String url, String upstream) {
        says = leading(url, upstream);
    }

    /** From now on it answers as another program might. */
    public void errs() {
        says = new Says(502, "text/html", "<html>Bad Gateway</html>");
    }

    /** Ends it; nothing answers on its port any more. */
    @Override
    public void close() {
        server.stop(0);
    }

    /** Runs until the input ends. */
    public static void main(String[] args) throws IOException {
        StubAgent running = null;
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (running != null) {
                running.close();
            }
            String[] words = line.strip().split(" +");
            running = switch (words[0]) {
                case "up" -> tunnel(Integer.parseInt(words[1]), words[2], "http://localhost:" + words[3]);
                case "html" -> html(Integer.parseInt(words[1]));
                default -> null;
            };
        }
        System.exit(0);
    }
}
