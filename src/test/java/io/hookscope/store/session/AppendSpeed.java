package io.hookscope.store.session;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.store.Session;
import io.hookscope.testing.Deliveries;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures, by hand, how many deliveries of 4 KB a second are acknowledged: folder, seconds and how many wait at once. */
final class AppendSpeed {

    private AppendSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[1]);
        var inFlight = new Semaphore(Integer.parseInt(arguments[2]));
        Delivery delivery = Deliveries.post(new byte[4096], Headers.of("Host", "7c1f-81-2-69-142.ngrok-free.app",
                "Content-Type", "application/json", "User-Agent", "axios/1.6.2", "Accept", "*/*"));
        var answer = new Answer(200, Duration.ofMillis(1), "200 at once");
        long[] took = new long[10_000_000];
        var count = new AtomicInteger();
        Session session = SessionFiles.open(Path.of(arguments[0], "speed.db"), Clock.systemUTC());
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
            inFlight.acquire();
            long sent = System.nanoTime();
            session.append(delivery).whenComplete((seq, failure) -> {
                if (failure == null) {
                    took[count.getAndIncrement()] = System.nanoTime() - sent;
                    session.answered(seq, answer);
                }
                inFlight.release();
            });
        }
        double ran = (System.nanoTime() - begin) / 1e9;
        long[] sorted = Arrays.copyOf(took, count.get());
        Arrays.sort(sorted);
        long indexed = ((JournaledSession) session).indexedUpTo();
        System.out.printf("%d in %.1f s: %.0f/s, p50 %.2f ms, p99 %.2f ms, max %.1f ms; indexed meanwhile %d%n",
                sorted.length, ran, sorted.length / ran, sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6, sorted[sorted.length - 1] / 1e6, indexed);
        long closing = System.nanoTime();
        session.close();
        System.out.printf("closed after %.1f s%n", (System.nanoTime() - closing) / 1e9);
    }
}
