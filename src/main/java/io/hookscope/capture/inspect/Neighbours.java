package io.hookscope.capture.inspect;

import io.hookscope.check.CheckResult;
import io.hookscope.check.related.CombinedChecks;
import io.hookscope.check.related.Related;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.NumberSet;
import io.hookscope.store.Gone;
import io.hookscope.store.Row;
import io.hookscope.store.SessionRelations;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each row what other deliveries say about it, and publishes rows again when a later delivery, an answer or the
 * passing of time changes that. The inspector's thread alone calls it; {@link #onInsight} is thread-safe.
 */
public final class Neighbours {

    /** Rows that can be published again at once; what older ones say with others is told by a {@link HistoryPass}. */
    private static final int ROWS = 50_000;

    /** A row as its own checks left it, and those of them that have something to tell. */
    private record Known(PackedRow packed, List<CheckResult> results) {

        Row alone() {
            return packed.unpack();
        }
    }

    private final Packer packer = new Packer();

    private final Relations relations;
    private final Feed feed;
    private final InstantSource clock;
    private final Map<Long, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
            return size() > ROWS;
        }
    };
    private final NumberSet left = new NumberSet();
    private final List<Consumer<Insight>> listeners = new CopyOnWriteArrayList<>();
    /** When the latest of those that were taken in arrived; null before the first. */
    private @Nullable Instant reached;

    /** Feeds these relations, and publishes to that feed. */
    public Neighbours(Relations relations, Feed feed, InstantSource clock) {
        this.relations = relations;
        this.feed = feed;
        this.clock = clock;
    }

    /** Forgets deliveries that have left the session, and tells the feed; nothing is published about them later. */
    void forget(Gone gone) {
        Set<Long> others = others(gone);
        left.add(gone.seqs());
        relations.evict(gone.seqs());
        gone.seqs().forEach(known::remove);
        feed.publish(new FeedEvent.Left(gone));
        others.forEach(this::publish);
    }

    /** What a person takes out is missed at once where it was counted; the oldest make room without that. */
    private Set<Long> others(Gone gone) {
        if (gone.cause() != Gone.Cause.DELETED) {
            return Set.of();
        }
        var others = new TreeSet<Long>();
        gone.seqs().stream().map(relations::related).flatMap(Optional::stream)
                .forEach(related -> others.addAll(related.others()));
        others.removeAll(gone.seqs());
        return others;
    }

    /** Takes deliveries in again that had left; they are told next. */
    void welcome(Set<Long> seqs) {
        left.remove(seqs);
        feed.publish(new FeedEvent.Returned(seqs));
    }

    /** Returns where is published. */
    Feed feed() {
        return feed;
    }

    /** Calls the listener, on the inspector's thread, with each conclusion as it is published. */
    public void onInsight(Consumer<Insight> listener) {
        listeners.add(listener);
    }

    /** Returns what several deliveries say together. */
    public Relations relations() {
        return relations;
    }

    /** Takes in a delivery of an earlier run without publishing it; in order of number. */
    void remember(Row alone) {
        if (left.contains(alone.seq())) {
            return;
        }
        take(alone);
        known.put(alone.seq(), new Known(packer.pack(alone), List.of()));
    }

    /** Takes in what an older delivery says of others, and publishes nothing of it itself; in order of number. */
    void hear(Row older) {
        if (!left.contains(older.seq())) {
            take(older);
        }
    }

    /** Publishes a delivery that is new or was checked again, then those about which more is known because of it. */
    void tell(Row alone, List<CheckResult> results) {
        if (left.contains(alone.seq())) {
            return;
        }
        Set<Long> changed = take(alone);
        known.put(alone.seq(), new Known(packer.pack(alone), results));
        publish(alone.seq());
        changed.stream().filter(seq -> seq != alone.seq()).forEach(this::publish);
    }

    private Set<Long> take(Row alone) {
        reached = reached == null || alone.receivedAt().isAfter(reached) ? alone.receivedAt() : reached;
        return relations.feed(SessionRelations.sighting(alone));
    }

    /** Publishes a delivery by itself that is not, or not yet, taken in. */
    void preview(Row unchecked) {
        if (!left.contains(unchecked.seq())) {
            feed.publish(new FeedEvent.Changed(unchecked));
        }
    }

    /** Publishes a delivery with what was answered. */
    void answered(Row alone) {
        Known before = known.get(alone.seq());
        tell(alone, before == null ? List.of() : before.results());
    }

    /** Publishes a delivery whose own checks ran once more; of its answer and its neighbours nothing has changed. */
    void retell(Inspection.Inspected again) {
        Row fresh = again.row();
        Known before = known.get(fresh.seq());
        if (before != null) {
            Row row = fresh.answered(before.alone().answer());
            known.put(row.seq(), new Known(packer.pack(row), again.results()));
            publish(row.seq());
        }
    }

    /** Returns the numbers of the deliveries that can be published again, newest first. */
    List<Long> newestFirst() {
        return known.keySet().stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** Publishes the checkouts that stayed incomplete until now. */
    void settle() {
        relations.settle(clock.instant()).forEach(this::publish);
    }

    /**
     * The same while deliveries wait that arrived in time: what came after the latest that was taken in is not known yet, and
     * no checkout may be said to lack what only waits.
     */
    void settleSoFar() {
        if (reached != null) {
            relations.settle(reached).forEach(this::publish);
        }
    }

    /** Whether anybody hears of what is published. */
    boolean isHeard() {
        return feed.isHeard() || !listeners.isEmpty();
    }

    /** Publishes a delivery once more if others say more about it than it says alone. */
    void publishDiffering(long seq) {
        Known one = known.get(seq);
        if (one != null) {
            Row alone = one.alone();
            insight(one).filter(i -> !i.row().equals(alone)).ifPresent(this::publish);
        }
    }

    private void publish(long seq) {
        Known one = known.get(seq);
        if (one != null) {
            insight(one).ifPresentOrElse(this::publish, () -> feed.publish(new FeedEvent.Changed(one.alone())));
        }
    }

    private void publish(Insight insight) {
        feed.publish(new FeedEvent.Changed(insight.row()));
        listeners.forEach(listener -> listener.accept(insight));
    }

    private Optional<Insight> insight(Known one) {
        return relations.related(one.packed().seq()).map(related -> insight(one, related));
    }

    private Insight insight(Known one, Related related) {
        List<CheckResult> among = relations.results(one.packed().seq());
        return new Insight(SessionRelations.joined(one.alone(), related, among), related,
                CombinedChecks.of(one.results(), among).stream().filter(r -> !r.findings().isEmpty()).toList());
    }
}
