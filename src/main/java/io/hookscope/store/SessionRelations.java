package io.hookscope.store;

import io.hookscope.check.CheckResult;
import io.hookscope.check.Conclusion;
import io.hookscope.check.related.Gaps;
import io.hookscope.check.related.Related;
import io.hookscope.check.related.Relations;
import io.hookscope.check.related.Sighting;
import io.hookscope.check.related.Sighting.Arrival;
import io.hookscope.check.related.CombinedChecks;
import io.hookscope.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What the deliveries of a session say of one another, for who reads a session through that nobody inspects at the moment:
 * the session itself keeps what each says alone. Of more than {@link Relations#CAPACITY} the newest. For one thread.
 */
public final class SessionRelations {

    private final Relations relations = new Relations();

    /**
     * Looks at the rows of that session.
     *
     * @param unread reads and checks those that nobody has read or checked yet
     * @param now    closes checkouts
     */
    public static SessionRelations of(Archive archive, LongFunction<Optional<Row>> unread, Instant now) {
        var others = new SessionRelations();
        var gaps = new Gaps(others.relations, 1);
        archive.rows(1, row -> {
            gaps.pass(row.seq(), row.receivedAt());
            others.take(checked(row, unread));
        }, seq -> {
            gaps.pass(seq);
            unread.apply(seq).ifPresent(row -> {
                gaps.pass(seq, row.receivedAt());
                others.take(row);
            });
        });
        others.relations.settle(now);
        return others;
    }

    /** Returns the row with a conclusion; where it has none, the delivery is read and checked. */
    public static Row checked(Row row, LongFunction<Optional<Row>> unread) {
        return row.conclusion() == null ? unread.apply(row.seq()).orElse(row) : row;
    }

    private void take(Row alone) {
        relations.feed(sighting(alone));
    }

    /** Returns the row with what is concluded of it among others. */
    public Row joined(Row alone) {
        return joined(alone, relations);
    }

    /** Returns the row with what those relations add to it. */
    public static Row joined(Row alone, Relations relations) {
        return relations.related(alone.seq())
                .map(related -> joined(alone, related, relations.results(alone.seq()))).orElse(alone);
    }

    /** Returns those results with what others say of that delivery. */
    public List<CheckResult> results(long seq, List<CheckResult> alone) {
        return relations.related(seq).isPresent() ? CombinedChecks.of(alone, relations.results(seq)) : alone;
    }

    /** Returns the row with what is concluded of it among others. */
    public static Row joined(Row alone, Related related, List<CheckResult> among) {
        Conclusion own = alone.conclusion();
        return own == null ? alone : alone.concluded(CombinedChecks.conclude(own, related, among));
    }

    /** Returns what others are joined with. */
    public static Sighting sighting(Row row) {
        return new Sighting(row.seq(), row.receivedAt(), row.summary(), row.answer(),
                row.remote().equals(Delivery.IMPORTED) ? Arrival.UNKNOWN : Arrival.RECORDED);
    }
}
