package io.hookscope.store;

import java.util.function.Consumer;

/**
 * A row of the tables.
 *
 * @param read whether what was derived of it is there and of today's version
 */
record StoredRow(Row row, boolean read) {

    /** Passes the row on, or only its number when it was not read yet. */
    void pass(Consumer<Row> rows, Consumer<Long> unread) {
        if (read) {
            rows.accept(row);
        } else {
            unread.accept(row.seq());
        }
    }
}
