package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;

/**
 * Which rows a search admits. Asked on the FX thread for every row of the session, so an answer costs next to nothing: what
 * takes longer is found out before, in the background.
 */
public interface RowFilter {

    /** Admits every row. */
    RowFilter ALL = new RowFilter() {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public boolean matches(Row row) {
            return true;
        }
    };

    /** Whether it admits every row, so that nobody has to ask it. */
    boolean isEmpty();

    /** Whether it admits the row. */
    boolean matches(Row row);

    /** Whether it admits the row when its checkout says these words of it as well. */
    default boolean matches(Row row, String checkout) {
        return matches(row);
    }
}
