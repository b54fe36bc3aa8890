package io.hookscope.wiring;

import io.hookscope.settings.SessionNotes;
import io.hookscope.store.Archive;
import io.hookscope.store.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of the latest deliveries of a session were imported, from one start of a window to the next: their rows may say that
 * they came from outside, and nobody sent them here. Thread-safe.
 */
public final class ImportedRows {

    /** Under this the session's notes hold them. */
    private static final String KEY = "imported";

    private static final Logger LOG = LoggerFactory.getLogger(ImportedRows.class);

    private static final int LATEST = 50;

    private final SessionNotes notes;
    private final Set<String> former;
    private final LongPredicate now;

    /**
     * Knows those of earlier runs by the session's notes.
     *
     * @param now whether a delivery of that number was imported in this run
     */
    public ImportedRows(SessionNotes notes, LongPredicate now) {
        this.notes = notes;
        this.former = notes.recall(KEY).map(noted -> Set.copyOf(List.of(noted.split(" ")))).orElse(Set.of());
        this.now = now;
    }

    /** Returns the number of the first of the latest deliveries, which a start looks at. */
    public static long firstLookedAt(Archive session) {
        return Math.max(1, session.lastSeq() - LATEST);
    }

    /** Whether that one was imported. */
    public boolean contains(Row row) {
        return contains(row.seq(), row.receivedAt());
    }

    private boolean contains(long seq, Instant receivedAt) {
        return now.test(seq) || former.contains(word(seq, receivedAt));
    }

    /** Notes those that the next start looks at; nothing where there are none. */
    public void keep(Archive session) {
        try {
            Set<String> latest = latest(session);
            if (!latest.equals(former)) {
                notes.keep(KEY, String.join(" ", latest));
            }
        } catch (RuntimeException e) {
            LOG.warn("Which deliveries were imported is not kept", e);
        }
    }

    private Set<String> latest(Archive session) {
        var latest = new LinkedHashSet<String>();
        BiConsumer<Long, Instant> each = (seq, receivedAt) -> {
            if (contains(seq, receivedAt)) {
                latest.add(word(seq, receivedAt));
            }
        };
        session.rows(firstLookedAt(session), row -> each.accept(row.seq(), row.receivedAt()),
                seq -> session.delivery(seq).ifPresent(d -> each.accept(seq, d.receivedAt())));
        return latest;
    }

    /** Another session in the same file has other times. */
    private static String word(long seq, Instant receivedAt) {
        return seq + "@" + receivedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
