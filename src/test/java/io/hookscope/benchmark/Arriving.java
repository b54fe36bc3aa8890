package io.hookscope.benchmark;

import io.hookscope.store.session.BulkSession;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Deliveries that arrive at a fixed rate, each an event of its own, from a process of its own that takes as little of the
 * processors as it can: what is measured is who receives them. What an answer held up is sent as soon as it has come.
 */
public final class Arriving implements AutoCloseable {

    private static final String LINES = "POST /hooks HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: axios/1.6.2\r\n"
            + "Accept: application/json, text/plain, */*\r\nContent-Type: application/json\r\nContent-Length: ";

    private final Process process;

    private Arriving(Process process) {
        this.process = process;
    }

    /** Begins to send to that port, so many a second. */
    public static Arriving begin(int port, int second) throws IOException {
        return new Arriving(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m", "-classpath",
                System.getProperty("java.class.path"), Arriving.class.getName(), Integer.toString(port),
                Integer.toString(second)).redirectError(Redirect.INHERIT).start());
    }

    /** Sends no more; returns how many were answered with 200. */
    public long end() throws IOException {
        process.getOutputStream().close();
        return Long.parseLong(process.inputReader().readLine());
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Arguments: port, and how many a second. Ends with its input, or when its process is ended, and says how many were answered. */
    public static void main(String[] arguments) throws IOException {
        long apart = 1_000_000_000L / Integer.parseInt(arguments[1]);
        int first = ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000); // of no earlier run
        long answered = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            socket.setTcpNoDelay(true);
            long begin = System.nanoTime();
            var over = Thread.ofPlatform().daemon().start(Arriving::awaitEnd);
            for (int n = 0; over.isAlive(); n++) {
                byte[] request = request(first + n);
                for (long wait = begin + n * apart - System.nanoTime(); wait > 0; wait = begin + n * apart
                        - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                answered += answer(socket, request) == 200 ? 1 : 0;
            }
        }
        System.out.println(answered);
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // nobody says anything
            }
        } catch (IOException _) {
            // then nobody listens either
        }
    }

    private static byte[] request(int n) throws IOException {
        byte[] body = BulkSession.body(n);
        byte[] head = (LINES + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** Sends it and returns the status of the answer, once that is there whole. */
    private static int answer(Socket socket, byte[] request) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request);
        InputStream in = socket.getInputStream();
        var text = new StringBuilder();
        byte[] part = new byte[4096];
        while (!Connection.isWhole(text.toString())) {
            int many = in.read(part);
            if (many < 0) {
                throw new EOFException("the connection ended after " + text);
            }
            text.append(new String(part, 0, many, StandardCharsets.ISO_8859_1));
        }
        return Integer.parseInt(text.substring(9, 12));
    }
}
