package io.hookscope.store.tables;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.Derived;
import io.hookscope.store.journal.Entry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes what comes from the journal, and what was found out, into the tables, within one transaction. For one thread. */
public final class TableIntake {

    private final TableRows rows;
    private long upTo;
    private long reached;
    private long added;

    TableIntake(TableRows rows) {
        this.rows = rows;
    }

    /** A transaction begins, and the tables have all up to that number. */
    void begin(long number) {
        upTo = number;
        reached = number;
        added = 0;
    }

    /** Returns the number up to which the tables have deliveries once the transaction is committed. */
    public long reached() {
        return reached;
    }

    /** Returns how many deliveries came in. */
    public long added() {
        return added;
    }

    /** Takes entries in, in their order, but for those deliveries that are leaving. */
    public void entries(List<Entry> entries, Set<Long> leaving) throws SQLException {
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Arrived(long seq, Delivery _) when leaving.contains(seq) -> reached = seq;
                case Entry.Arrived(long seq, Delivery arrived) when seq > upTo -> {
                    rows.insert(seq, arrived);
                    added++;
                    reached = seq;
                }
                case Entry.Arrived _ -> {
                    // was written before the last stop: the journal was not yet deleted
                }
                case Entry.Answered(long seq, Answer _) when leaving.contains(seq) -> {
                    // there is no row for it
                }
                case Entry.Answered(long seq, Answer given) -> rows.answer(seq, given);
            }
        }
    }

    /** Takes in what was derived, but of deliveries that have left. */
    public void facts(Map<Long, Derived> facts) throws SQLException {
        for (var fact : facts.entrySet()) {
            if (!isGone(fact.getKey())) {
                rows.derive(fact.getKey(), fact.getValue());
            }
        }
    }

    /** Takes in what handlers made of deliveries, but of those that have left. */
    public void handlings(List<Handling> handlings) throws SQLException {
        for (Handling one : handlings) {
            if (!isGone(one.seq())) {
                rows.handle(one);
            }
        }
    }

    /** What is found out about a delivery may come after it has left; of one that is still in the journal it comes before. */
    private boolean isGone(long seq) throws SQLException {
        return seq <= reached && !rows.has(seq);
    }
}
