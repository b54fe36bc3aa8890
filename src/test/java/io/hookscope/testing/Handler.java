package io.hookscope.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A developer's handler on a plain socket of this machine: keeps each request byte for byte in order of arrival and does
 * with the connection as told. Thread-safe.
 */
public final class Handler implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)\r?$");

    private final ServerSocket server;
    private final Reaction reaction;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** What a handler does once it has read a request. */
    @FunctionalInterface
    public interface Reaction {
        void react(Received request, Socket connection) throws IOException, InterruptedException;
    }

    /** A request as its bytes came. */
    public record Received(String head, byte[] body) {

        /** Returns the request line. */
        public String line() {
            return head.lines().findFirst().orElse("");
        }

        /** Returns the header lines in their order, as they came. */
        public List<String> headers() {
            return Arrays.asList(head.strip().split("\r\n")).subList(1, head.strip().split("\r\n").length);
        }

        /** Returns the first value of that header; empty when there is none. */
        public String header(String name) {
            return headers().stream().filter(h -> h.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(h -> h.substring(name.length() + 1).strip()).findFirst().orElse("");
        }
    }

    /** Starts a handler on a free port. */
    public Handler(Reaction reaction) throws IOException {
        this.reaction = reaction;
        server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** A handler that answers with those lines, a blank one, and no body: {@code "200 OK"}, {@code "X-A: 1"}. */
    public static Handler answering(String... lines) throws IOException {
        return new Handler((_, connection) -> write(connection, lines));
    }

    /** Writes an answer without a body. */
    public static void write(Socket connection, String... lines) throws IOException {
        send(connection, "HTTP/1.1 " + String.join("\r\n", lines) + "\r\nContent-Length: 0\r\n\r\n");
    }

    /** Writes those characters, one byte each. */
    public static void send(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Returns its URL with that path. */
    public String at(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    /** Returns what came so far. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Received request = read(new BufferedInputStream(connection.getInputStream()));
            received.add(request);
            reaction.react(request, connection);
        } catch (IOException | InterruptedException _) {
            // the other side is gone, or the test is over
        }
    }

    private static Received read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        return new Received(text, in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
