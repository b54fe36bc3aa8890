package io.hookscope.capture.inspect;

import io.hookscope.check.Effort;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import io.hookscope.store.pace.BackgroundPriority;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and checks deliveries as their turn comes, with what was answered to them as soon as that is known, and tells of them.
 * For the inspector's thread; {@link #offer} for any.
 */
final class FirstLook {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLook.class);

    /** With more than this many tasks waiting, reasons that need a search are left for a calmer moment. */
    private static final int BUSY = 40;
    /** After so many, more are likely to come, and the window comes first, a little. */
    private static final int SOME = 200;

    private final Session session;
    private final Inspection inspection;
    private final Neighbours neighbours;
    private final Inbox inbox;
    private final Unanswered unanswered;
    private final InspectionThrottle inspectionThrottle;
    private final BacklogReader backlogReader;
    private final Preview preview;
    private boolean courteous;
    private int looks;

    FirstLook(Tools tools) {
        this.session = tools.session();
        this.inspection = tools.inspection();
        this.neighbours = tools.neighbours();
        this.inbox = tools.inbox();
        this.unanswered = tools.unanswered();
        this.inspectionThrottle = new InspectionThrottle(session::loadLevel);
        this.backlogReader = new BacklogReader(session, inbox.lag());
        this.preview = new Preview(session, neighbours);
    }

    /** A delivery was stored, which may be shown before its turn. In order of number, each before its turn can come. */
    void offer(long seq, Delivery delivery) {
        preview.offer(seq, delivery);
    }

    /** Looks at a delivery that waited as a task. */
    void arrived(long seq, Delivery delivery) {
        inbox.taken(delivery);
        heed(seq);
        look(seq, delivery, inbox.takeAnswer(seq));
    }

    /** Looks at the next delivery that waits in the session; in a rush, slowly. */
    void behind() {
        heed(inbox.lag().first());
        backlogReader.next().ifPresent(kept -> {
            look(kept.seq(), kept.delivery(), kept.answer());
            if (kept.answer() == null) {
                unanswered.ask(kept.seq());
            }
        });
    }

    private void heed(long turn) {
        inspectionThrottle.heed();
        try {
            preview.look(turn);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // it is about another delivery
            LOG.warn("what arrived last is not shown before its turn", e);
        }
    }

    private void look(long seq, Delivery delivery, @Nullable Answer answer) {
        Inspection.Inspected inspected = inspection.of(seq, delivery, answer, effort());
        unanswered.put(inspected.row());
        neighbours.tell(inspected.row(), inspected.results());
        if (++looks == SOME && !courteous) {
            BackgroundPriority.stepAside();
        }
    }

    /** Tells what was answered, unless that was told with the delivery. */
    void answered(long seq, Answer answer) {
        inbox.takeAnswer(seq);
        Row row = unanswered.answered(seq, answer);
        if (row != null) {
            neighbours.answered(row);
        }
    }

    /** Asks the session for the answers that were not there when their deliveries were read. */
    void askForAnswers() {
        unanswered.asked().forEach(seq -> inspection.attempt(seq,
                () -> session.answer(seq).ifPresent(answer -> answered(seq, answer))));
    }

    /** Returns how much effort a delivery may take at the moment. From the first busy one on, the thread steps back behind others. */
    Effort effort() {
        boolean busy = inbox.length() > BUSY;
        if (busy && !courteous) {
            courteous = true;
            BackgroundPriority.stepBack();
        }
        return busy ? Effort.QUICK : Effort.FULL;
    }

    void forget(Set<Long> seqs) {
        backlogReader.forget(seqs);
        unanswered.forget(seqs);
    }

    /** Tells of deliveries that were brought back, and looks at those that nobody had looked at. */
    void welcome(Set<Long> seqs) {
        if (seqs.isEmpty()) {
            return;
        }
        neighbours.welcome(seqs);
        session.rows(Collections.min(seqs), row -> {
            if (seqs.contains(row.seq())) {
                unanswered.put(row);
                neighbours.tell(row, List.of());
            }
        }, seq -> {
            if (seqs.contains(seq)) {
                inspection.attempt(seq,
                        () -> session.delivery(seq).ifPresent(delivery -> look(seq, delivery, null)));
            }
        });
    }
}
