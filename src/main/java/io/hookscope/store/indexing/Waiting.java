package io.hookscope.store.indexing;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.Derived;
import io.hookscope.store.Row;
import io.hookscope.store.StoredDelivery;
import io.hookscope.store.tables.StoredRow;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * What is known about deliveries and not yet in the tables: answers (which also stand in the journal) and derived facts
 * (which can be derived again, so that there is a limit to how many wait). Thread-safe.
 */
public final class Waiting {

    private static final int MOST_FACTS = 100_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Answers answers = new Answers();
    private final Map<Long, Derived> facts = new ConcurrentHashMap<>();
    private final WaitingHandlings handlings = new WaitingHandlings();

    /** Keeps what was answered until it is written; it stands in the journal too. */
    public void answered(long seq, Answer answer) {
        answers.put(seq, answer);
    }

    /** Keeps the facts until they are written; over the limit they are dropped, and the delivery counts as unread. */
    public void derived(long seq, Derived derived) {
        if (facts.size() < MOST_FACTS) {
            facts.put(seq, derived);
        } else {
            facts.remove(seq);
        }
    }

    /** Keeps what became of a delivery until it is written. */
    public void handled(Handling handling) {
        handlings.add(handling);
    }

    /** Returns what became of deliveries and waits for the tables. */
    public WaitingHandlings handlings() {
        return handlings;
    }

    int answers() {
        return answers.size();
    }

    /** Whether something was derived of that delivery that waits for the tables. */
    public boolean isRead(long seq) {
        return facts.containsKey(seq);
    }

    int facts() {
        return facts.size();
    }

    /** Returns at most that many of the facts that wait, of deliveries up to that number. */
    Map<Long, Derived> someFacts(int most, long upTo) {
        var some = new LinkedHashMap<Long, Derived>();
        for (var fact : facts.entrySet()) {
            if (some.size() == most) {
                break;
            }
            if (fact.getKey() <= upTo) {
                some.put(fact.getKey(), fact.getValue());
            }
        }
        return some;
    }

    /** Forgets what the tables have now, after the readers that looked into the tables before. */
    void written(Batch batch) {
        lock.writeLock().lock();
        try {
            batch.facts().forEach(facts::remove);
            handlings.written(batch.handlings());
            batch.answers().forEach(answered -> answers.remove(answered.seq(), answered.answer()));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** A look into the tables. */
    public interface Look<T> {
        T look() throws SQLException;
    }

    /** Looks while nothing is forgotten, so that what moves to the tables meanwhile is seen in one place at least. */
    public <T> T holding(Look<T> look) throws SQLException {
        lock.readLock().lock();
        try {
            return look.look();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Returns the answer to that delivery that waits for the tables; null when none does. */
    @Nullable
    public Answer answer(long seq) {
        return answers.get(seq);
    }

    /** Returns the delivery with what was answered, if that is known better than the tables do. */
    public StoredDelivery over(StoredDelivery storedDelivery) {
        Answer answer = answers.get(storedDelivery.seq());
        return answer == null
                ? storedDelivery
                : new StoredDelivery(storedDelivery.seq(), storedDelivery.delivery(), answer);
    }

    /** Returns the row with what is known better than the tables do. */
    public StoredRow over(StoredRow stored) {
        Row row = stored.row();
        Answer answer = answers.get(row.seq());
        Derived derived = facts.get(row.seq());
        Row answered = answer == null ? row : row.answered(answer);
        return derived == null
                ? new StoredRow(answered, stored.read())
                : new StoredRow(answered.derived(derived), true);
    }

    /** Returns the row of a delivery that is in the journal alone. */
    public StoredRow row(long seq, Delivery delivery) {
        return over(new StoredRow(Row.of(seq, delivery, StoredRow.NO_SUMMARY, null), false));
    }
}
