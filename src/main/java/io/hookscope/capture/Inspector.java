package io.hookscope.capture;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and checks stored deliveries in the background, saves what it finds and tells the feed. One thread of its own does
 * all of it in order, so rows of one delivery are published in order; the other methods are thread-safe and never block.
 */
public final class Inspector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

    /** Bodies that wait may take this much memory; beyond it they are read again from the session. */
    private static final long WAITING_BYTES = 32L << 20;

    /** What the thread is asked to do. */
    private sealed interface Task {
        /** Read and check; the delivery is null when it must be fetched from the session. */
        record Inspect(long seq, @Nullable Delivery delivery) implements Task {}

        /** Note what was answered. */
        record Note(long seq, Answer answer) implements Task {}

        /** Read what was stored and not read before this start. */
        record CatchUp() implements Task {}

        /** Check everything once more. */
        record Again() implements Task {}

        /** End. */
        record Stop() implements Task {}
    }

    private final Session session;
    private final Feed feed;
    private final Conclusions conclusions;
    private final EventReader reader = new EventReader();
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    /** Rows published without an answer, by number; as many as there are requests in flight. */
    private final Map<Long, Row> unanswered = new HashMap<>();
    private final Thread thread = new Thread(this::work, "hookscope-inspector");

    /** Inspects deliveries of that session once it is started. */
    public Inspector(Session session, Feed feed, Conclusions conclusions) {
        this.session = session;
        this.feed = feed;
        this.conclusions = conclusions;
        thread.setDaemon(true);
    }

    /** Starts, first of all with what an earlier run stored and did not come to read. */
    public void start() {
        tasks.add(new Task.CatchUp());
        thread.start();
    }

    /** Checks all that is stored once more, after a secret or a setting has changed. */
    public void inspectAgain() {
        tasks.add(new Task.Again());
    }

    void committed(long seq, Delivery delivery) {
        long size = delivery.body().length();
        if (waitingBytes.addAndGet(size) > WAITING_BYTES) {
            waitingBytes.addAndGet(-size);
            tasks.add(new Task.Inspect(seq, null));
        } else {
            tasks.add(new Task.Inspect(seq, delivery));
        }
    }

    void answered(long seq, Answer answer) {
        tasks.add(new Task.Note(seq, answer));
    }

    /** Does what is waiting, then ends. */
    @Override
    public void close() {
        tasks.add(new Task.Stop());
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (carryOut(tasks.take())) {
                // one after the other
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean carryOut(Task task) {
        try {
            switch (task) {
                case Task.Inspect(long seq, Delivery delivery) -> arrived(seq, delivery);
                case Task.Note(long seq, Answer answer) -> note(seq, answer);
                case Task.CatchUp() -> inspectAll(unread());
                case Task.Again() -> inspectAll(everything());
                case Task.Stop() -> {
                    return false;
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The inspection of a delivery failed", e);
        }
        return true;
    }

    private void arrived(long seq, @Nullable Delivery waiting) {
        Optional<Delivery> delivery = Optional.ofNullable(waiting).or(() -> session.delivery(seq));
        if (waiting != null) {
            waitingBytes.addAndGet(-waiting.body().length());
        }
        delivery.ifPresent(d -> {
            Row row = inspect(seq, d);
            unanswered.put(seq, row);
            feed.publish(new FeedEvent.Changed(row));
        });
    }

    private Row inspect(long seq, Delivery delivery) {
        Reading reading = reader.read(delivery);
        var conclusion = conclusions.conclude(seq, delivery, reading).orElse(null);
        session.derived(seq, reading.summary(), conclusion);
        return new Row(seq, delivery.receivedAt(), delivery.method(), delivery.target(), delivery.remote(),
                delivery.reception(), delivery.body().length(), reading.summary(), null, conclusion);
    }

    private void note(long seq, Answer answer) {
        conclusions.answered(seq, answer);
        Row row = unanswered.remove(seq);
        if (row != null) {
            feed.publish(new FeedEvent.Changed(answered(row, answer)));
        }
    }

    private List<Long> unread() {
        var numbers = new ArrayList<Long>();
        session.rows(1, _ -> {}, numbers::add);
        return numbers;
    }

    private List<Long> everything() {
        var numbers = new ArrayList<Long>();
        session.rows(1, row -> numbers.add(row.seq()), numbers::add);
        return numbers;
    }

    /** The session alone knows what was answered to these, so their rows are published as it has them now. */
    private void inspectAll(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        for (long seq : numbers) {
            session.delivery(seq).ifPresent(delivery -> inspect(seq, delivery));
        }
        var inspected = new HashSet<>(numbers);
        session.rows(numbers.getFirst(), row -> {
            if (inspected.contains(row.seq())) {
                feed.publish(new FeedEvent.Changed(row));
            }
        }, _ -> {});
    }

    private static Row answered(Row row, Answer answer) {
        return new Row(row.seq(), row.receivedAt(), row.method(), row.target(), row.remote(), row.reception(),
                row.bytes(), row.summary(), answer, row.conclusion());
    }
}
