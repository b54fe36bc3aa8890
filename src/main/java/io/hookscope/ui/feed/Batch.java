package io.hookscope.ui.feed;

import io.hookscope.store.Row;
import java.util.List;
import java.util.Set;

/**
 * What became known since the last pulse. Immutable.
 *
 * @param rows the latest state of each delivery that is new or changed, no number twice
 * @param gone the numbers of deliveries that have left the session
 */
public record Batch(List<Row> rows, Set<Long> gone) {

    public Batch {
        rows = List.copyOf(rows);
        gone = Set.copyOf(gone);
    }

    /** A batch of rows alone. */
    public static Batch of(List<Row> rows) {
        return new Batch(rows, Set.of());
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return rows.isEmpty() && gone.isEmpty();
    }
}
