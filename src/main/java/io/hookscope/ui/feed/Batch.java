package io.hookscope.ui.feed;

import io.hookscope.store.Row;
import java.util.List;

/**
 * What became known since the last pulse. Immutable.
 *
 * @param rows        the latest state of each delivery that is new or changed, no number twice
 * @param evictedUpTo deliveries up to and with this number are gone; 0 when none went
 * @param evicted     how many went
 */
public record Batch(List<Row> rows, long evictedUpTo, long evicted) {

    public Batch {
        rows = List.copyOf(rows);
    }

    /** A batch of rows alone. */
    public static Batch of(List<Row> rows) {
        return new Batch(rows, 0, 0);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return rows.isEmpty() && evicted == 0;
    }
}
