package io.hookscope.capture.inspect;

import io.hookscope.delivery.Answer;
import io.hookscope.store.Row;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows published without an answer, by number: as many as there are requests in flight. What is imported without an answer
 * never gets one, so the oldest are forgotten when there are too many. For the inspector's thread.
 */
final class Unanswered {

    private static final int MOST = 10_000;
    private static final int MOST_ASKED = 1_000;

    private final SequencedMap<Long, Row> rows = new LinkedHashMap<>();
    /** Deliveries that waited in the session and had no answer there when they were read. */
    private final SequencedSet<Long> asked = new LinkedHashSet<>();

    /** Takes in a row unless it has its answer. */
    void put(Row row) {
        if (row.answer() == null) {
            rows.put(row.seq(), row);
            if (rows.size() > MOST) {
                rows.pollFirstEntry();
            }
        }
    }

    /** Takes the row in the place of an earlier one, if that has no answer yet. */
    void replace(Row row) {
        rows.replace(row.seq(), row);
    }

    /** Remembers that the session is to be asked for the answer. */
    void ask(long seq) {
        asked.add(seq);
        if (asked.size() > MOST_ASKED) {
            asked.removeFirst();
        }
    }

    /** Returns for which deliveries the session is to be asked. */
    List<Long> asked() {
        return List.copyOf(asked);
    }

    /** Returns the row with its answer, and forgets it; null when there is none that waits for one. */
    @Nullable
    Row answered(long seq, Answer answer) {
        asked.remove(seq);
        Row row = rows.remove(seq);
        return row == null ? null : row.answered(answer);
    }

    void forget(Set<Long> seqs) {
        rows.keySet().removeAll(seqs);
        asked.removeAll(seqs);
    }
}
