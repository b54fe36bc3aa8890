package io.hookscope.capture.inspect;

import io.hookscope.delivery.Delivery;
import io.hookscope.store.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the inspector of what arrives in a session that another Hookscope has open and that is only looked at here, and has
 * the session look what else was changed there. Works on a thread of its own.
 */
public final class SharedSessionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSessionWatch.class);

    private static final Duration PERIOD = Duration.ofMillis(500);
    /** More at once would only wait in memory. */
    private static final int PORTION = 500;
    /** Requests without an answer yet that are asked for again. */
    private static final int MOST_ASKED = 1_000;

    private final Session session;
    private final Inspector inspector;
    private final TreeSet<Long> asked = new TreeSet<>();
    private final ScheduledExecutorService clockwork = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hookscope-shared-session").factory());
    private long told;
    private boolean failed;

    /** Tells of what arrives after that number, once it is started. */
    public SharedSessionWatch(Session session, Inspector inspector, long after) {
        this.session = session;
        this.inspector = inspector;
        this.told = after;
    }

    /** Begins to look. */
    public void start() {
        clockwork.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            for (long seq : List.copyOf(asked)) {
                answer(seq);
            }
            long last = Math.min(session.lastSeq(), told + PORTION);
            while (told < last) {
                tell(told + 1);
                told++;
            }
            session.lookAgain();
            failed = false;
        } catch (RuntimeException e) { // whatever it is, the next look is due: the clockwork would not come again
            if (!failed) {
                LOG.warn("{} cannot be read for a moment", session.file().getFileName(), e);
            }
            failed = true;
        }
    }

    private void tell(long seq) {
        Optional<Delivery> delivery = session.delivery(seq);
        if (delivery.isPresent()) {
            inspector.committed(seq, delivery.get());
            asked.add(seq);
            answer(seq);
            if (asked.size() > MOST_ASKED) {
                asked.pollFirst();
            }
        }
    }

    private void answer(long seq) {
        session.answer(seq).ifPresent(answer -> {
            inspector.answered(seq, answer);
            asked.remove(seq);
        });
    }

    /** Looks no more. */
    @Override
    public void close() {
        clockwork.shutdownNow();
        try {
            if (!clockwork.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("Looking at {} did not end in time", session.file().getFileName());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
