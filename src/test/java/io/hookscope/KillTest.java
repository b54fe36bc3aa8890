package io.hookscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Delivery;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.Hookscope;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered 2xx survives {@code kill -9}. A longer run by hand:
 * {@code mvn test -Dtest=KillTest -Dhookscope.kill.deliveries=50000 -Dhookscope.kill.times=10}.
 */
class KillTest {

    private static final int DELIVERIES = Integer.getInteger("hookscope.kill.deliveries", 1_500);
    private static final int TIMES = Integer.getInteger("hookscope.kill.times", 2);
    private static final int SENDERS = 8;
    /** For so many answers at least; more have longer. */
    private static final int ANSWERS_A_SECOND = 25;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void everyDeliveryAnsweredWithSuccessIsThereOnceAfterAKill() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var random = new Random(42);
        for (int time = 0; time < TIMES; time++) {
            try (Hookscope hookscope = Hookscope.start("listen", "--json", "--port", "0", "--data-dir",
                    folder.toString(), "--keep-count", "10000000", "--keep-bytes", "100000000000")) {
                strike(hookscope, time, 1 + random.nextInt(DELIVERIES - 1), acknowledged);
            }
        }
        Map<String, Integer> kept = new HashMap<>();
        try (Session session = SessionFiles.open(folder.resolve("session.db"), Clock.systemUTC())) {
            for (long seq = 1; seq <= session.lastSeq(); seq++) {
                session.delivery(seq).map(Delivery::target).ifPresent(target -> kept.merge(target, 1, Integer::sum));
            }
        }
        System.out.println(
                "killed " + TIMES + " times, " + acknowledged.size() + " acknowledged, " + kept.size() + " kept");
        assertThat(acknowledged).isNotEmpty();
        var lost = new HashSet<>(acknowledged);
        lost.removeAll(kept.keySet()); // plain sets: there may be hundreds of thousands
        assertThat(lost).isEmpty();
        assertThat(kept.values().stream().filter(count -> count != 1)).isEmpty();
    }

    /** Sends from several connections and kills the program once so many answers have come. */
    private static void strike(Hookscope hookscope, int time, int after, Set<String> acknowledged) throws Exception {
        int port = hookscope.port();
        var next = new AtomicInteger();
        var answers = new CountDownLatch(after);
        var failure = new AtomicReference<@Nullable IOException>();
        var senders = new Thread[SENDERS];
        for (int i = 0; i < SENDERS; i++) {
            senders[i] = Thread.startVirtualThread(() -> {
                try {
                    send(port, time, next, answers, acknowledged);
                } catch (IOException e) {
                    failure.compareAndSet(null, e); // only before the kill does it matter
                }
            });
        }
        if (!answers.await(PATIENCE_SECONDS + after / ANSWERS_A_SECOND, TimeUnit.SECONDS)) {
            throw new AssertionError("of " + after + " answers, " + answers.getCount() + " are missing", failure.get());
        }
        hookscope.kill();
        for (Thread sender : senders) {
            sender.join();
        }
        hookscope.exitCode();
    }

    private static void send(int port, int time, AtomicInteger next, CountDownLatch answers, Set<String> acknowledged)
            throws IOException {
        try (Wire wire = new Wire(port)) {
            for (int i = next.getAndIncrement(); i < DELIVERIES; i = next.getAndIncrement()) {
                String target = "/" + time + "/" + i;
                wire.send("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
                if (wire.head().startsWith("HTTP/1.1 200 ")) {
                    acknowledged.add(target);
                    answers.countDown();
                }
            }
        }
    }
}
