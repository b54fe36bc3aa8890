package io.hookscope.store.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.store.StoreState;
import io.hookscope.store.file.SessionFileException;
import io.hookscope.store.journal.Entry;
import io.hookscope.store.journal.Journal;
import io.hookscope.store.journal.Journals;
import io.hookscope.store.journal.Recovery;
import io.hookscope.testing.Deliveries;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupWriterTest {

    @TempDir
    Path folder;

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private Journal journal;
    private GroupWriter writer;

    @AfterEach
    void close() throws Exception {
        open.countDown();
        writer.close();
        journal.close(journal.cursor());
    }

    @Test
    void makesAllThatWaitDurableWithOneSync() throws Exception {
        holdAfterTheFirst(Bounds.USUAL);
        var waiting = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < 1000; i++) {
            waiting.add(writer.append(0, body(10)));
        }
        open.countDown();
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).get();
        assertThat(journal.syncs()).isEqualTo(2);
        assertThat(waiting.getLast().get()).isEqualTo(1001);
    }

    @Test
    void refusesAtOnceWhenTooManyWait() throws Exception {
        holdAfterTheFirst(new Bounds(3, 1 << 20, 1 << 30, 1 << 20));
        List<CompletableFuture<Long>> taken = List.of(writer.append(0, body(1)), writer.append(0, body(2)),
                writer.append(0, body(3)));
        assertRefused(writer.append(0, body(4)), "wait to be stored");
        open.countDown();
        assertThat(taken.get(2).get()).isEqualTo(4);
    }

    @Test
    void refusesAtOnceWhenTooManyBytesWaitButTakesOneLargeBody() throws Exception {
        holdAfterTheFirst(new Bounds(1000, 100_000, 1 << 30, 1 << 20));
        CompletableFuture<Long> large = writer.append(0, body(300_000));
        assertRefused(writer.append(0, body(10)), "wait to be stored");
        open.countDown();
        assertThat(large.get()).isEqualTo(2);
        assertThat(journal.find(2)).contains(new Entry.Arrived(2, body(300_000)));
    }

    @Test
    void writesTheNextGroupWhileASlowDiskStillSyncsTheOneBefore() throws Exception {
        var bothAtOnce = new CountDownLatch(2);
        var syncs = new AtomicInteger();
        journal = Journals.open(folder.resolve("journal"), new byte[16], 1 << 20, _ -> {}, channel -> {
            if (syncs.incrementAndGet() <= 4) {
                LockSupport.parkNanos(3_000_000); // so it is known as slow
            } else {
                bothAtOnce.countDown();
                pass(bothAtOnce);
            }
            channel.force(false);
        });
        Path file = folder.resolve("session.db");
        var written = Collections.synchronizedList(new ArrayList<Long>());
        writer = new GroupWriter(journal, Bounds.USUAL, new Health(file, Clock.systemUTC()),
                (entries, _) -> entries.forEach(entry -> written.add(entry.seq())));
        writer.start(0);
        appendOneByOne(4);
        CompletableFuture<Long> fifth = writer.append(0, body(5));
        await().until(() -> syncs.get() == 5);
        CompletableFuture<Long> sixth = writer.append(0, body(6));
        assertThat(fifth.get()).isEqualTo(5);
        assertThat(sixth.get()).isEqualTo(6);
        assertThat(written).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(journal.find(6)).contains(new Entry.Arrived(6, body(6)));
    }

    @Test
    void endsOnlyWhenEveryGroupOnItsWayIsStored() throws Exception {
        var syncs = new AtomicInteger();
        journal = Journals.open(folder.resolve("journal"), new byte[16], 1 << 20, _ -> {}, channel -> {
            if (syncs.incrementAndGet() <= 4) {
                LockSupport.parkNanos(3_000_000);
            } else {
                held.countDown();
                pass(open);
            }
            channel.force(false);
        });
        Path file = folder.resolve("session.db");
        writer = new GroupWriter(journal, Bounds.USUAL, new Health(file, Clock.systemUTC()), (_, _) -> {});
        writer.start(0);
        appendOneByOne(4);
        CompletableFuture<Long> fifth = writer.append(0, body(5));
        held.await();
        Thread closing = Thread.ofPlatform().start(writer::close);
        await().until(() -> closing.getState() == Thread.State.WAITING);
        assertThat(fifth).isNotDone();
        open.countDown();
        closing.join();
        assertThat(fifth).isCompletedWithValue(5L);
    }

    @Test
    void anErrorOfTheRuntimeFailsItsGroupAloneAndIsToldAsAState() throws Exception {
        var syncs = new AtomicInteger();
        journal = Journals.open(folder.resolve("journal"), new byte[16], 1 << 20, _ -> {}, channel -> {
            if (syncs.incrementAndGet() == 1) {
                throw new InternalError("a fault in a mapped file");
            }
            channel.force(false);
        });
        Path file = folder.resolve("session.db");
        var health = new Health(file, Clock.systemUTC());
        var states = Collections.synchronizedList(new ArrayList<StoreState>());
        health.onState(states::add);
        writer = new GroupWriter(journal, Bounds.USUAL, health, (_, _) -> {});
        writer.start(0);
        assertRefused(ended(writer.append(0, body(1))), "a fault in a mapped file");
        assertThat(states).hasSize(1).first().isInstanceOf(StoreState.Failing.class);
        assertThat(writer.append(0, body(2)).get()).isEqualTo(2);
        assertThat(states.getLast()).isInstanceOf(StoreState.Ready.class);
    }

    private static CompletableFuture<Long> ended(CompletableFuture<Long> append) {
        await().until(append::isDone);
        return append;
    }

    @Test
    void headsCountAmongTheBytesThatWait() throws Exception {
        holdAfterTheFirst(new Bounds(1000, 100_000, 1 << 30, 1 << 20));
        writer.append(0, Deliveries.post(new byte[10], Headers.of("X-Long", "a".repeat(99_000))));
        assertRefused(writer.append(0, body(1_000)), "wait to be stored");
        open.countDown();
    }

    private void appendOneByOne(int times) throws Exception {
        for (int i = 1; i <= times; i++) {
            writer.append(0, body(i)).get();
        }
    }

    /** Starts a writer that has written a first delivery and waits there until the latch is opened. */
    private void holdAfterTheFirst(Bounds bounds) throws Exception {
        Path file = folder.resolve("session.db");
        journal = Recovery.open(folder.resolve("journal"), new byte[16], bounds.segmentBytes(), _ -> {});
        writer = new GroupWriter(journal, bounds, new Health(file, Clock.systemUTC()), (_, _) -> hold());
        writer.start(0);
        writer.append(0, body(1));
        held.await();
    }

    private void hold() {
        held.countDown();
        pass(open);
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(CompletableFuture<Long> append, String words) {
        assertThat(append).isCompletedExceptionally();
        assertThat(append).failsWithin(Duration.ZERO).withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(SessionFileException.class).withMessageContaining(words);
    }

    private static Delivery body(int length) {
        return Deliveries.post(new byte[length], Headers.NONE);
    }
}
