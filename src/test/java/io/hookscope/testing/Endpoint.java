package io.hookscope.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** Somebody else's webhook endpoint on a free port: keeps what arrives and answers as told. Thread-safe. */
public final class Endpoint implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Delivery> received = new ConcurrentLinkedQueue<>();
    private final ToIntFunction<Delivery> status;

    private Endpoint(ToIntFunction<Delivery> status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    /** An endpoint that answers with that status. */
    public static Endpoint answering(int status) throws IOException {
        return new Endpoint(_ -> status);
    }

    /** An endpoint that decides its status for each delivery. */
    public static Endpoint deciding(ToIntFunction<Delivery> status) throws IOException {
        return new Endpoint(status);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var lines = new ArrayList<Header>();
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(v -> lines.add(new Header(name, v))));
        var delivery = new Delivery(Deliveries.RECEIVED, exchange.getRequestMethod(),
                exchange.getRequestURI().toString(), exchange.getProtocol(),
                exchange.getRemoteAddress().toString(), new Headers(lines),
                Body.of(exchange.getRequestBody().readAllBytes()), Reception.WHOLE);
        received.add(delivery);
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status.applyAsInt(delivery), -1);
        exchange.close();
    }

    /** Returns its address with that path. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Returns what has arrived so far, in order of arrival. */
    public List<Delivery> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
