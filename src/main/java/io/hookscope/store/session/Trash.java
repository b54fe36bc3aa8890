package io.hookscope.store.session;

import io.hookscope.store.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;

/** The numbers of deliveries that were taken out and can still be brought back. Thread-safe. */
final class Trash {

    private final Set<Long> seqs = new HashSet<>();
    private volatile boolean empty = true;

    boolean contains(long seq) {
        return !empty && holds(seq);
    }

    private synchronized boolean holds(long seq) {
        return seqs.contains(seq);
    }

    synchronized int size() {
        return seqs.size();
    }

    synchronized Set<Long> all() {
        return Set.copyOf(seqs);
    }

    synchronized void add(Set<Long> more) {
        seqs.addAll(more);
        empty = seqs.isEmpty();
    }

    /** Returns those of them that were in it. */
    synchronized Set<Long> take(Set<Long> wanted) {
        var taken = new HashSet<Long>(wanted);
        taken.retainAll(seqs);
        seqs.removeAll(taken);
        empty = seqs.isEmpty();
        return taken;
    }

    /**
     * Returns the first page with anything that is not in it, without what is; an empty one ends the rows.
     *
     * @param begin where the first page begins
     * @param pages returns the page that begins there
     * @param next  says where the next page begins, by the last number of one
     */
    List<Row> page(long begin, LongFunction<List<Row>> pages, LongUnaryOperator next) {
        return page(begin, pages, Row::seq, next);
    }

    /** As {@link #page(long, LongFunction, LongUnaryOperator)}, of what has its number from that function. */
    <T> List<T> page(long begin, LongFunction<List<T>> pages, ToLongFunction<T> seq, LongUnaryOperator next) {
        List<T> page = pages.apply(begin);
        while (!empty && !page.isEmpty()) {
            List<T> kept = page.stream().filter(one -> !contains(seq.applyAsLong(one))).toList();
            if (!kept.isEmpty()) {
                return kept;
            }
            page = pages.apply(next.applyAsLong(seq.applyAsLong(page.getLast())));
        }
        return page;
    }
}
