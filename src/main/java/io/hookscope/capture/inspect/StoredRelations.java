package io.hookscope.capture.inspect;

import io.hookscope.check.CheckResult;
import io.hookscope.check.related.Gaps;
import io.hookscope.check.related.Related;
import io.hookscope.check.related.Relations;
import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import io.hookscope.store.SessionRelations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a delivery has to do with others when it is so old that nobody remembers it: those that share an identifier with it
 * are read from the session. Reads the disk.
 *
 * @param seq       the delivery's number
 * @param relations what is known of it and of those alone
 */
public record StoredRelations(long seq, Relations relations) {

    private static final int MOST = 1_000;
    /** So many numbers on either side are looked at for deliveries that have left. */
    private static final int AROUND = 50;

    /** Looks it up in that session. */
    public static StoredRelations of(long seq, Archive session) {
        var relations = new Relations(Relations.QUIET, MOST);
        List<Row> kin = session.kin(seq);
        kin.forEach(row -> relations.feed(SessionRelations.sighting(row)));
        if (!kin.isEmpty()) {
            long first = Math.max(1, kin.getFirst().seq() - AROUND);
            var gaps = new Gaps(relations, first);
            session.between(first, kin.getLast().seq() + AROUND, MOST)
                    .forEach(row -> gaps.pass(row.seq(), row.receivedAt()));
        }
        relations.settle(Instant.MAX);
        return new StoredRelations(seq, relations);
    }

    /** Returns what it has to do with others; empty when it is not in the session. */
    public Optional<Related> related() {
        return relations.related(seq);
    }

    /** Returns what is to be said about it because of others. */
    public List<CheckResult> results() {
        return relations.results(seq);
    }
}
