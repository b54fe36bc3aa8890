package io.hookscope.testing;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;
import io.hookscope.event.Ids;
import io.hookscope.event.Summary;
import io.hookscope.store.StoredDelivery;
import io.hookscope.store.Mark;
import io.hookscope.store.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link MemorySession} has stored, and what belongs to each delivery and goes with it. For one thread at a time. */
final class MemoryTables {

    private final TreeMap<Long, Stored> all = new TreeMap<>();
    private long last;

    /** A delivery that is stored, whether or not it was taken out. */
    static final class Stored {

        final long seq;
        final Delivery delivery;
        final List<Handling> handlings = new ArrayList<>();
        @Nullable
        Answer answer;
        @Nullable
        Summary summary;
        @Nullable
        Conclusion conclusion;
        Mark mark = Mark.NONE;
        private boolean out;

        private Stored(long seq, Delivery delivery) {
            this.seq = seq;
            this.delivery = delivery;
        }

        StoredDelivery kept() {
            return new StoredDelivery(seq, delivery, answer);
        }

        /** Returns its row; empty when nothing was derived of it yet. */
        Optional<Row> row() {
            return Optional.ofNullable(summary).map(read -> Row.of(seq, delivery, read, conclusion).answered(answer));
        }

        private boolean isKinOf(Stored other) {
            return this == other || !Collections.disjoint(sharing(ids()), sharing(other.ids()));
        }

        private Ids ids() {
            return summary == null ? Ids.NONE : summary.ids();
        }

        /** The identifiers by which deliveries are kin, each with what it is. */
        private static Set<String> sharing(Ids ids) {
            var found = new HashSet<String>();
            if (ids.sendout() != null) {
                found.add("sendout " + ids.sendout());
            }
            if (ids.event() != null) {
                found.add("event " + ids.event());
            }
            if (ids.group() != null) {
                found.add("group " + ids.group());
            }
            if (ids.redemption() != null) {
                found.add("redemption " + ids.redemption());
            }
            if (ids.order() != null) {
                found.add("order " + ids.order());
            }
            return found;
        }
    }

    void put(long seq, Delivery delivery) {
        all.put(seq, new Stored(seq, delivery));
        last = Math.max(last, seq);
    }

    /** Returns the highest number so far, also of what has left. */
    long last() {
        return last;
    }

    Optional<Stored> find(long seq) {
        return Optional.ofNullable(all.get(seq));
    }

    /** Returns it unless it was taken out. */
    Optional<Stored> seen(long seq) {
        return find(seq).filter(one -> !one.out);
    }

    /** Returns all from that number on that were not taken out, in order. */
    Stream<Stored> seenFrom(long seq) {
        return all.tailMap(seq).values().stream().filter(one -> !one.out);
    }

    /** Returns those that share an identifier with that one, itself included, whether or not it was taken out. */
    List<Stored> kin(long seq) {
        Optional<Stored> one = find(seq);
        return seenFrom(1).filter(other -> one.filter(other::isKinOf).isPresent()).toList();
    }

    void takeOut(Collection<Long> seqs) {
        seqs.forEach(seq -> find(seq).ifPresent(one -> one.out = true));
    }

    /** Returns those of them that were out. */
    Set<Long> bringBack(Collection<Long> seqs) {
        Set<Long> back = seqs.stream().filter(seq -> find(seq).filter(one -> one.out).isPresent())
                .collect(Collectors.toSet());
        back.forEach(seq -> all.get(seq).out = false);
        return back;
    }

    /** Lets them go with all that belongs to them; returns those that were there. */
    Set<Long> remove(Collection<Long> seqs) {
        Set<Long> gone = new HashSet<>(seqs);
        gone.retainAll(all.keySet());
        all.keySet().removeAll(gone);
        return gone;
    }

    /** Returns the oldest that are not flagged, so many that no more than that number of them is left. */
    List<Long> excess(long count) {
        List<Long> free = all.values().stream().filter(one -> !one.mark.flagged()).map(one -> one.seq).toList();
        return free.subList(0, (int) Math.max(0, free.size() - count));
    }
}
