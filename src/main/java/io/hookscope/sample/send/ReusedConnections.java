package io.hookscope.sample.send;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * A client whose connections are used again while requests follow each other closely, and no longer: a handler closes what
 * was silent for some seconds, and it may do so at the very moment at which the next request is sent there, which then is
 * answered by nobody. Thread-safe.
 */
final class ReusedConnections implements AutoCloseable {

    /** Shorter than any handler is known to wait for the next request. */
    private static final Duration SILENCE = Duration.ofMillis(250);

    private final Duration budget;
    private final LongSupplier nanos;
    private final List<HttpClient> earlier = new ArrayList<>();
    private HttpClient client;
    private boolean used;
    private boolean closed;
    private long silentSince;

    /** Opens connections within that time, and tells the time by that clock, in nanoseconds. */
    ReusedConnections(Duration budget, LongSupplier nanos) {
        this.budget = budget;
        this.nanos = nanos;
        this.client = made();
    }

    /** Sends without waiting; a client that took its leave between the choice and the sending would refuse. */
    synchronized CompletableFuture<HttpResponse<Void>> send(HttpRequest request) {
        return fresh().sendAsync(request, BodyHandlers.discarding());
    }

    private HttpClient fresh() {
        if (used && !closed && nanos.getAsLong() - silentSince > SILENCE.toNanos()) {
            client.shutdown(); // what is under way there goes on
            earlier.removeIf(HttpClient::isTerminated);
            earlier.add(client);
            client = made();
            used = false;
        }
        return client;
    }

    /** A request is over, and its connection free for the next. */
    synchronized void over() {
        used = true;
        silentSince = nanos.getAsLong();
    }

    private HttpClient made() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(budget).build();
    }

    /** Gives up whatever is still on its way. */
    @Override
    public synchronized void close() {
        closed = true;
        client.shutdownNow();
        earlier.forEach(HttpClient::shutdownNow);
    }
}
