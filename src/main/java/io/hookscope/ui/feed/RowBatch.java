package io.hookscope.ui.feed;

import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import java.util.List;
import java.util.Set;

/**
 * What became known since the last pulse. Immutable.
 *
 * @param rows the latest state of each delivery that is new or changed, no number twice
 * @param gone the numbers of deliveries that have left the session
 * @param back the numbers of deliveries that had left and are there again; their rows come now or later
 */
public record RowBatch(List<PackedRow> rows, Set<Long> gone, Set<Long> back) {

    public RowBatch {
        rows = List.copyOf(rows);
        gone = Set.copyOf(gone);
        back = Set.copyOf(back);
    }

    /** A batch in which nothing comes back. */
    public RowBatch(List<PackedRow> rows, Set<Long> gone) {
        this(rows, gone, Set.of());
    }

    /** A batch of rows alone. */
    public static RowBatch of(List<Row> rows) {
        return packed(new Packer().pack(rows));
    }

    /** A batch of rows alone, that are packed already. */
    public static RowBatch packed(List<PackedRow> rows) {
        return new RowBatch(rows, Set.of());
    }

    /** A batch of deliveries that left. */
    public static RowBatch gone(Set<Long> seqs) {
        return new RowBatch(List.of(), seqs);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return rows.isEmpty() && gone.isEmpty() && back.isEmpty();
    }
}
