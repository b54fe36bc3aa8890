package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a search admits. Asked on the FX thread for every row that comes, and in the background for every row of the
 * session at once, so an answer costs next to nothing: what takes longer is found out before. Safe for both threads.
 */
public interface RowFilter {

    /** Admits every row. */
    RowFilter ALL = new RowFilter() {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public boolean matches(PackedRow row) {
            return true;
        }
    };

    /** Whether it admits every row, so that nobody has to ask it. */
    boolean isEmpty();

    /** Whether it admits the row. */
    boolean matches(PackedRow row);

    /**
     * Returns which rows of that page of the snapshot it admits, a bit for each place; null when it does not know that
     * without asking each row. Not to be changed.
     */
    default @Nullable BitSet known(Snapshot rows, int page) {
        return null;
    }

    /** Returns what it admits of the deliveries of that checkout: what the checkout says of itself, each of them says. */
    default RowFilter within(Line.Checkout checkout) {
        return this;
    }
}
