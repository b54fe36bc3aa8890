package io.hookscope.capture.inspect;

import io.hookscope.check.Effort;
import io.hookscope.check.related.Gaps;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes in what the session has from earlier runs: the latest at once, what is older in portions. For the inspector's thread. */
final class EarlierRuns {

    /**
     * How much of earlier runs is taken in before anything that arrives; the rest follows beside it.
     *
     * @param remembered so many deliveries are remembered
     * @param read       and of so many of them, what was never read, or by an older way, is read
     */
    record Head(int remembered, int read) {

        static final Head USUAL = new Head(20_000, 2_000);
    }

    /** Deliveries that are read in one go between those that arrive. */
    private static final int PORTION = 50;
    /** Numbers that are looked through for such ones in one go: some milliseconds. */
    private static final int LOOKED_THROUGH = 10_000;

    private final Session session;
    private final Inspection inspection;
    private final Neighbours neighbours;
    private final Inbox inbox;
    private final IdleDelay idleDelay;
    private final Head head;
    /** The last of earlier runs: what comes behind it, arrives. */
    private final long last;
    /** The first of the deliveries of earlier runs that are remembered. */
    private long recent = 1;
    private @Nullable HistoryPass lookingBack;

    EarlierRuns(Tools tools, IdleDelay idleDelay) {
        this(tools, idleDelay, Head.USUAL);
    }

    EarlierRuns(Tools tools, IdleDelay idleDelay, Head head) {
        this.head = head;
        this.session = tools.session();
        this.inspection = tools.inspection();
        this.neighbours = tools.neighbours();
        this.inbox = tools.inbox();
        this.idleDelay = idleDelay;
        last = session.lastSeq();
    }

    /**
     * Reads what was stored lately and never read, or by an older version, takes the latest rows in, and publishes those that
     * others say more about. What is older follows in portions. In a hurry it leaves the rest unread.
     */
    void catchUp(BooleanSupplier hurried) {
        recent = Math.max(1, last - head.remembered() + 1);
        session.between(Math.max(1, recent - HistoryPass.OVERLAP), recent, HistoryPass.OVERLAP)
                .forEach(neighbours::hear);
        var later = new ArrayList<Long>();
        var gaps = new Gaps(neighbours.relations(), recent);
        session.rows(recent, row -> {
            gaps.pass(row.seq(), row.receivedAt());
            if (row.seq() <= last && inspection.owes(row.seq()) && !hurried.getAsBoolean()) {
                inspect(row.seq(), Effort.QUICK, _ -> {});
            } else if (row.seq() <= last) {
                remember(row);
            }
        }, seq -> {
            gaps.pass(seq);
            if (seq <= last - head.read()) {
                later.add(seq);
            } else if (seq <= last && !hurried.getAsBoolean()) {
                inspect(seq, Effort.QUICK, receivedAt -> gaps.pass(seq, receivedAt));
            }
        });
        neighbours.settle();
        tellTogether();
        if (recent > 1 || !later.isEmpty()) {
            inbox.add(new Task.Unread(later.reversed().iterator(), 1));
        }
    }

    /** Publishes those that others say more about than they say alone, the newest first, if anybody hears of it. */
    void tellTogether() {
        if (neighbours.isHeard()) {
            tellTogether(neighbours.newestFirst().iterator());
        }
    }

    /** The rest comes as a task of its own, behind what has arrived meanwhile. */
    void tellTogether(Iterator<Long> left) {
        for (int i = 0; i < PORTION && left.hasNext(); i++) {
            neighbours.publishDiffering(left.next());
        }
        if (left.hasNext()) {
            inbox.add(new Task.Differing(left));
        }
    }

    /** Reads the next of those that were never read by this version, and looks for more of them from that number on. */
    void read(Iterator<Long> known, long from, Effort effort) {
        long next = known.hasNext() ? from : Math.min(recent, from + LOOKED_THROUGH);
        Iterator<Long> left = known.hasNext() ? known : session.unread(from, next).iterator();
        for (int i = 0; i < PORTION && left.hasNext(); i++) {
            inspect(left.next(), effort, _ -> {});
        }
        if (left.hasNext() || next < recent) {
            inbox.add(new Task.Unread(left, next));
        } else {
            lookBack(HistoryPass.Telling.DIFFERING);
        }
    }

    /** Tells everything that is older than that number once more: it was checked again. */
    void toldAnew(long before) {
        recent = Math.max(recent, before);
        lookBack(HistoryPass.Telling.ALL);
    }

    private void lookBack(HistoryPass.Telling telling) {
        inbox.add(new Task.LookBack(new HistoryPass(session, neighbours.feed(), recent, telling, idleDelay)));
    }

    /** Goes on looking back. */
    void lookBack(HistoryPass historyPass) {
        if (historyPass != lookingBack && !historyPass.isFresh()) {
            return; // another one was begun, which tells all that this one would
        }
        lookingBack = historyPass;
        if (historyPass.step()) {
            inbox.add(new Task.LookBack(historyPass));
        } else {
            lookingBack = null;
        }
    }

    void forget(Set<Long> seqs) {
        if (lookingBack != null) {
            lookingBack.forget(seqs);
        }
    }

    private void remember(Row row) {
        neighbours.remember(row);
        if (row.conclusion() != null && row.conclusion().signature().pending()) {
            inspection.owe(row.seq());
        }
    }

    /** Those that are not remembered are told by themselves; what others say of them is told when all are read. */
    private void inspect(long seq, Effort effort, Consumer<Instant> passing) {
        inspection.attempt(seq, () -> session.delivery(seq).ifPresent(delivery -> {
            passing.accept(delivery.receivedAt());
            Inspection.Inspected inspected = inspection.of(seq, delivery, session.answer(seq).orElse(null), effort);
            if (seq < recent) {
                neighbours.preview(inspected.row());
            } else {
                neighbours.tell(inspected.row(), inspected.results());
            }
        }));
    }
}
