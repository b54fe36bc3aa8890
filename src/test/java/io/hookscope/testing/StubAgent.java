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
 * window can be watched meanwhile. For one thread.
 */
public final class StubAgent implements AutoCloseable {

    private final HttpServer server;

    private StubAgent(int port, int status, String type, String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** An agent on that port of this machine, 0 for any, with a tunnel from the URL to the upstream. */
    public static StubAgent tunnel(int port, String url, String upstream) throws IOException {
        return new StubAgent(port, 200, "application/json", """
                {"endpoints":[{"id":"ep_1","name":"command_line","uri":"/api/endpoints/command_line","url":"%s",
                "upstream":{"url":"%s","protocol":"http1"},"type":"ephemeral","pooling_enabled":false,"inspect":true}],
                "uri":"/api/endpoints"}""".formatted(url, upstream));
    }

    /** Something on that port that is no agent. */
    public static StubAgent html(int port) throws IOException {
        return new StubAgent(port, 200, "text/html", "<html>hello</html>");
    }

    /** Returns its port. */
    public int port() {
        return server.getAddress().getPort();
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
