package io.hookscope;

import io.hookscope.settings.SessionNotes;
import io.hookscope.store.Row;
import io.hookscope.store.Session;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of the latest deliveries of a session were imported in a window, from one start to the next: their rows may say that
 * they came from outside, and nobody sent them here. Thread-safe.
 */
final class ImportedRows {

    private static final Logger LOG = LoggerFactory.getLogger(ImportedRows.class);

    private static final String KEY = "imported";

    private final SessionNotes notes;
    private final Set<String> former;
    private final LongPredicate now;

    /**
     * Knows those of earlier runs by the notes.
     *
     * @param now whether a delivery of that number was imported in this run
     */
    ImportedRows(SessionNotes notes, LongPredicate now) {
        this.notes = notes;
        this.former = notes.recall(KEY).map(kept -> Set.copyOf(List.of(kept.split(" ")))).orElse(Set.of());
        this.now = now;
    }

    /** Whether that one was imported. */
    boolean contains(Row row) {
        return now.test(row.seq()) || former.contains(word(row));
    }

    /** Keeps those that the next start looks at; writes nothing where there are none. */
    void keep(Session session) {
        try {
            var latest = new LinkedHashSet<String>();
            session.rows(Arrivals.firstLookedAt(session), row -> {
                if (contains(row)) {
                    latest.add(word(row));
                }
            }, _ -> {});
            if (!latest.equals(former)) {
                notes.keep(KEY, String.join(" ", latest));
            }
        } catch (RuntimeException e) {
            LOG.warn("Which deliveries were imported is not kept", e);
        }
    }

    /** Another session in the same file has other times. */
    private static String word(Row row) {
        return row.seq() + "@" + row.receivedAt().truncatedTo(ChronoUnit.MICROS);
    }
}
