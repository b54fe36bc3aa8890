package io.hookscope.capture.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.capture.CaptureCounters;
import io.hookscope.capture.CaptureService;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Answer;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.MemorySession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedTest {

    @Test
    void aFollowerSeesEveryDeliveryAndEachInItsLatestState() throws Exception {
        var session = new MemorySession();
        var feed = new Feed();
        try (var inspector = new Inspector(session, Conclusions.NONE,
                new Neighbours(new Relations(), feed, InstantSource.system()))) {
            inspector.start();
            var capture = new CaptureService(session, inspector, new CaptureCounters());
            var begun = new CountDownLatch(200);
            Thread sender = Thread.startVirtualThread(() -> {
                for (int i = 0; i < 2_000; i++) {
                    var captured = capture.accept(Deliveries.json("{\"n\":" + i + "}")).toCompletableFuture().join();
                    capture.answered(captured, new Answer(200, Duration.ofMillis(1), "200 at once"));
                    begun.countDown();
                }
            });
            begun.await();
            Map<Long, Integer> statuses = new ConcurrentSkipListMap<>();
            Runnable stop = feed.follow(session, event -> {
                if (event instanceof FeedEvent.Changed(var row)) {
                    statuses.put(row.seq(), status(row));
                }
            }, page -> page.forEach(row -> statuses.putIfAbsent(row.seq(), status(row))));
            sender.join();
            await().untilAsserted(() -> assertThat(statuses.values()).hasSize(2_000).containsOnly(200));
            assertThat(statuses.keySet()).containsExactlyElementsOf(LongStream.rangeClosed(1, 2_000).boxed().toList());
            stop.run();
        }
    }

    private static int status(Row row) {
        return row.answer() == null ? 0 : row.answer().status();
    }
}
