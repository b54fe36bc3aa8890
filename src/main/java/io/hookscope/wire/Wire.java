package io.hookscope.wire;

import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.SendOutcome.Failure;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests, each on a connection and a virtual thread of its own, so that no thread of the machine waits. Follows no
 * redirect, uses no proxy. Thread-safe; closing it gives up what is still on its way.
 */
public final class Wire implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hookscope-patience").factory());

    private final Set<CompletableFuture<SendOutcome>> live = ConcurrentHashMap.newKeySet();

    /**
     * Sends it. The future always completes normally, after its patience at the latest, on any thread; cancelling it closes
     * the connection.
     */
    public CompletableFuture<SendOutcome> send(Request request) {
        long start = System.nanoTime();
        var outcome = new CompletableFuture<SendOutcome>();
        live.add(outcome);
        var httpExchange = new HttpExchange(request, start);
        try {
            var end = clock.schedule(() -> outcome.complete(atTheEnd(request, httpExchange, start)),
                    request.patience().toNanos(), TimeUnit.NANOSECONDS);
            outcome.whenComplete((_, _) -> {
                live.remove(outcome);
                end.cancel(false);
                httpExchange.hangUp();
            });
            Thread.ofVirtual().name("hookscope-send").start(() -> outcome.complete(httpExchange.hold()));
        } catch (RejectedExecutionException _) {
            outcome.complete(ending());
            live.remove(outcome);
        }
        return outcome;
    }

    /** Who has answered is not late, even if it takes the rest of the request slowly. */
    private static SendOutcome atTheEnd(Request request, HttpExchange httpExchange, long start) {
        return httpExchange.answered().orElseGet(() -> late(request, httpExchange, start));
    }

    private static SendOutcome late(Request request, HttpExchange httpExchange, long start) {
        String key = httpExchange.status() == 0 ? "late" : "late.body";
        return new SendOutcome.Failed(Failure.TIMED_OUT, Words.of(key, request.target().place(),
                span(request.patience()), httpExchange.status()), Duration.ofNanos(System.nanoTime() - start));
    }

    private static String span(Duration patience) {
        return patience.toMillis() % 1000 == 0 ? patience.toSeconds() + " s" : patience.toMillis() + " ms";
    }

    private static SendOutcome ending() {
        return new SendOutcome.Failed(Failure.CANCELLED, Words.of("closed"), Duration.ZERO);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        live.forEach(outcome -> outcome.complete(ending()));
    }
}
