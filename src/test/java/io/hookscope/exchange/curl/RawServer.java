package io.hookscope.exchange.curl;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.testing.Deliveries;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server that keeps requests exactly as they come off the socket, and answers 204 to each. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final BlockingQueue<Delivery> requests = new LinkedBlockingQueue<>();

    RawServer() throws IOException {
        Thread.ofPlatform().daemon().start(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns the next request, or null when none came in time. */
    @Nullable
    Delivery next() throws InterruptedException {
        return requests.poll(20, TimeUnit.SECONDS);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                InputStream in = new BufferedInputStream(connection.getInputStream());
                requests.add(read(in));
                connection.getOutputStream().write("HTTP/1.1 204 \r\nConnection: close\r\n\r\n".getBytes());
            } catch (IOException | RuntimeException _) {
                // the test sees that nothing came
            }
        }
    }

    private static Delivery read(InputStream in) throws IOException {
        String[] start = line(in).split(" ", 3);
        var headers = new ArrayList<Header>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        var all = new Headers(headers);
        int length = all.first("Content-Length").map(Integer::parseInt).orElse(0);
        return new Delivery(Deliveries.RECEIVED, start[0], start[1], start[2], "", all,
                Body.of(in.readNBytes(length)), Reception.WHOLE);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n' && b >= 0; b = in.read()) {
            line.write(b);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
