package io.hookscope.capture.plan.run;

import io.hookscope.capture.plan.Facts;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads bodies for rules that ask for it, on one thread of its own. What is compressed or larger than {@value #MOST_BYTES}
 * bytes, or could not be read in time, counts as not read: the answer must not wait for it. Thread-safe.
 */
final class RuleBodyReader implements AutoCloseable {

    /** The largest body that is read; the largest event that Voucherify sends has some 330 KB. */
    static final int MOST_BYTES = 2 << 20;
    /** How many deliveries wait to be read. */
    private static final int MOST_WAITING = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventReader reader = new EventReader();
    private final ThreadPoolExecutor thread;

    /** Reads on a thread of that factory, which is made when there is something to read. */
    RuleBodyReader(ThreadFactory threads) {
        thread = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), threads);
        thread.allowCoreThreadTimeOut(true);
    }

    CompletableFuture<Facts> read(long seq, Delivery delivery) {
        Facts unread = ReadFacts.unread(seq, delivery);
        if (delivery.body().length() > MOST_BYTES || delivery.headers().first("Content-Encoding").isPresent()) {
            return CompletableFuture.completedFuture(unread);
        }
        var facts = new CompletableFuture<Facts>();
        try {
            thread.execute(() -> {
                if (!facts.isDone()) {
                    facts.complete(ReadFacts.of(seq, delivery, reader.read(delivery)));
                }
            });
        } catch (RejectedExecutionException _) {
            return CompletableFuture.completedFuture(unread);
        }
        return facts.completeOnTimeout(unread, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
