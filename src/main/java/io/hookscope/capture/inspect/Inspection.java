package io.hookscope.capture.inspect;

import io.hookscope.check.CheckResult;
import io.hookscope.check.Effort;
import io.hookscope.check.Examination;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and checks one delivery by itself and keeps what is derived from it in the session. Remembers those whose verdict
 * waits for more effort. For the inspector's thread.
 */
final class Inspection {

    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

    /** A row as its own checks leave it, and those that have something to tell. */
    record Inspected(Row row, List<CheckResult> results) {}

    private final Session session;
    private final Conclusions conclusions;
    private final EventReader reader = new EventReader();
    /** Deliveries whose verdict waits for more effort; the newest first. The oldest over the limit wait for the next start. */
    private final Deque<Long> owed = new ArrayDeque<>();
    private boolean failing;

    Inspection(Session session, Conclusions conclusions) {
        this.session = session;
        this.conclusions = conclusions;
    }

    /** What is kept is what the delivery says alone: what others add is found again at every start. */
    Inspected of(long seq, Delivery delivery, @Nullable Answer answer, Effort effort) {
        Reading reading = reader.read(delivery);
        Optional<Examination> examination = conclusions.conclude(seq, delivery, reading, effort);
        var conclusion = examination.map(Examination::conclusion).orElse(null);
        session.derived(seq, reading.summary(), conclusion);
        if (conclusion != null && conclusion.signature().pending()) {
            owe(seq);
        }
        return new Inspected(Row.of(seq, delivery, reading.summary(), conclusion).answered(answer),
                examination.map(Examination::results).orElse(List.of()).stream()
                        .filter(r -> !r.findings().isEmpty()).toList());
    }

    /** Does that for one of many deliveries: where it fails, the others have their turn all the same. */
    void attempt(long seq, Runnable deed) {
        try {
            deed.run();
            failing = false;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (!failing) { // each of a row of failures would say the same
                LOG.error("Delivery {} could not be inspected", seq, e);
            }
            failing = true;
        }
    }

    /** Whether that delivery must be read once more although it was read before. */
    boolean owes(long seq) {
        return conclusions.owes(seq);
    }

    /** Remembers that more effort is wanted for a delivery. */
    void owe(long seq) {
        owed.add(seq);
        if (owed.size() > Inbox.MOST_WAITING) {
            owed.removeFirst();
        }
    }

    boolean owesNothing() {
        return owed.isEmpty();
    }

    /** Returns the newest for which more effort is wanted, and forgets it. */
    @Nullable
    Long newestOwed() {
        return owed.pollLast();
    }
}
