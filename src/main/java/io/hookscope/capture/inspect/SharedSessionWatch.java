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
    /** So often a delivery is tried to be read, one look after the other, before it is passed over. */
    private static final int TRIES = 3;
    /** Requests without an answer yet that are asked for again. */
    private static final int MOST_ASKED = 1_000;

    private final Session session;
    private final Inspector inspector;
    private final TreeSet<Long> asked = new TreeSet<>();
    private final ScheduledExecutorService clockwork = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hookscope-shared-session").factory());
    private long told;
    private int failures;
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
            long last = Math.min(session.lastSeq(), told + PORTION); // first: what fails behind it is no failing disk
            for (long seq : List.copyOf(asked)) {
                answer(seq);
            }
            while (told < last && isOver(told + 1)) {
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

    /** Tells of a delivery; returns whether the next one has its turn: one that cannot be read must not keep it waiting. */
    private boolean isOver(long seq) {
        try {
            tell(seq);
            failures = 0;
        } catch (RuntimeException e) {
            failures++;
            if (failures == TRIES) { // each of a row of failures would say the same, and is not tried again
                LOG.warn("Delivery {} of {} cannot be read and is passed over", seq, session.file().getFileName(), e);
            }
        }
        return failures == 0 || failures >= TRIES;
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
        try {
            session.answer(seq).ifPresent(answer -> {
                inspector.answered(seq, answer);
                asked.remove(seq);
            });
        } catch (RuntimeException e) {
            asked.remove(seq);
            LOG.warn("What was answered to delivery {} cannot be read", seq, e);
        }
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
