package io.hookscope;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers where ngrok's agent would, in the shape that it documents. Thread-safe. */
final class StubAgent implements AutoCloseable {

    private static final int PORT = 4040;

    private final HttpServer server;
    private volatile int status = 200;
    private volatile String body = "";

    StubAgent() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), PORT), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** From now on it tunnels from that URL to that address. */
    void leads(String url, String to) {
        status = 200;
        body = "{\"endpoints\":[{\"name\":\"command_line\",\"url\":\"" + url + "\",\"upstream\":{\"url\":\"" + to
                + "\",\"protocol\":\"http\"}}]}";
    }

    /** From now on it has no tunnel. */
    void idles() {
        status = 200;
        body = "{\"endpoints\":[],\"tunnels\":[]}";
    }

    /** From now on it answers as another program might. */
    void errs() {
        status = 502;
        body = "<html>Bad Gateway</html>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
