package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.Comparator;

/**
 * What decides how the table stands. Immutable.
 *
 * @param query   which rows the search finds
 * @param chip    which of these are shown
 * @param order   their order; it must tell any two rows of different numbers apart
 * @param joining whether a checkout is one line
 */
record Rules(RowFilter query, Chip chip, Comparator<PackedRow> order, boolean joining) {

    /** Newest first: what stands before anybody sorted, and what settles a draw in any other order. */
    static final Comparator<PackedRow> NEWEST_FIRST = (a, b) -> {
        int later = Long.compare(b.receivedMicros(), a.receivedMicros());
        return later != 0 ? later : Long.compare(b.seq(), a.seq());
    };

    Rules with(RowFilter next) {
        return new Rules(next, chip, order, joining);
    }

    Rules with(Chip next) {
        return new Rules(query, next, order, joining);
    }

    Rules with(Comparator<PackedRow> next) {
        return new Rules(query, chip, next, joining);
    }

    Rules joined() {
        return new Rules(query, chip, order, true);
    }

    Rules apart() {
        return new Rules(query, chip, order, false);
    }
}
