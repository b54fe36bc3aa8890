package io.hookscope.capture.inspect;

import io.hookscope.check.Effort;
import io.hookscope.delivery.Delivery;
import io.hookscope.store.Session;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Checks what is stored once more: one delivery that wants more effort, or all of them after a secret or a setting has
 * changed. Wishes and watchers come from any thread, the rest is for the inspector's.
 */
final class SecondLook {

    /** Deliveries that are checked once more before those are looked at that came in meanwhile. */
    private static final int PORTION = 50;

    private final Session session;
    private final Inspection inspection;
    private final Neighbours neighbours;
    private final Inbox inbox;
    private final EarlierRuns earlierRuns;
    private final Unanswered unanswered;
    private final Supplier<Effort> effort;
    private final AtomicInteger wishes = new AtomicInteger();
    private final List<Consumer<Recheck>> watchers = new CopyOnWriteArrayList<>();
    private long oldestAgain = 1;

    SecondLook(Tools tools, EarlierRuns earlierRuns, Supplier<Effort> effort) {
        this.session = tools.session();
        this.inspection = tools.inspection();
        this.neighbours = tools.neighbours();
        this.inbox = tools.inbox();
        this.unanswered = tools.unanswered();
        this.earlierRuns = earlierRuns;
        this.effort = effort;
    }

    /** Wishes everything checked once more; takes the place of an earlier wish. */
    void wish() {
        inbox.add(new Task.Again(wishes.incrementAndGet()));
    }

    /** Drops the wish that is under way. */
    void drop() {
        wishes.incrementAndGet();
    }

    void onRecheck(Consumer<Recheck> watcher) {
        watchers.add(watcher);
    }

    /** Checks one delivery once more. */
    void at(long seq, Effort how) {
        session.delivery(seq).ifPresent(delivery -> {
            Inspection.Inspected again = inspection.of(seq, delivery, null, how);
            unanswered.replace(again.row());
            neighbours.retell(again);
        });
    }

    /** Lists what is to be checked, the newest first, and begins. */
    void begin(int wish) {
        List<Long> numbers = neighbours.newestFirst();
        portion(wish, numbers.iterator(), new Recheck(0, Math.max(numbers.size(), (int) session.count())));
    }

    /** The rest comes as a task of its own, behind what has arrived meanwhile. */
    void portion(int wish, Iterator<Long> left, Recheck before) {
        int done = before.done();
        for (int i = 0; i < PORTION && left.hasNext() && wish == wishes.get(); i++) {
            long seq = left.next();
            inspection.attempt(seq, () -> at(seq, effort.get()));
            done++;
            oldestAgain = seq;
        }
        var now = new Recheck(done, before.total());
        boolean older = !left.hasNext() && oldestAgain > 1 && done < before.total();
        if (!tell(wish, now, !left.hasNext() && !older)) {
            inbox.add(older ? new Task.Older(wish, oldestAgain - 1, now) : new Task.Portion(wish, left, now));
        }
    }

    /** Those that nobody remembers are read and checked, and told afterwards, in the order of their numbers. */
    void older(int wish, long from, Recheck before) {
        long seq = from;
        int done = before.done();
        for (int i = 0; i < PORTION && seq >= 1 && wish == wishes.get(); i++, seq--) {
            done += again(seq) ? 1 : 0;
        }
        var now = new Recheck(Math.min(done, before.total()), before.total());
        if (!tell(wish, now, seq < 1)) {
            inbox.add(new Task.Older(wish, seq, now));
        } else if (seq < 1) {
            earlierRuns.toldAnew(oldestAgain);
        }
    }

    /** Reads and checks one; returns whether it is there. One that cannot be read is there. */
    private boolean again(long seq) {
        var there = new AtomicBoolean(true);
        inspection.attempt(seq, () -> {
            Optional<Delivery> delivery = session.delivery(seq);
            there.set(delivery.isPresent());
            delivery.ifPresent(one -> inspection.of(seq, one, null, effort.get()));
        });
        return there.get();
    }

    /** Says how far it has come; returns whether that is all. */
    private boolean tell(int wish, Recheck now, boolean last) {
        boolean over = last || wish != wishes.get();
        watchers.forEach(watcher -> watcher.accept(over ? Recheck.NONE : now));
        return over;
    }
}
