package io.hookscope.store.tables;

import io.hookscope.event.Ids;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import java.util.function.Consumer;

/**
 * A row of the tables.
 *
 * @param read whether what was derived of it is there and of today's version
 */
public record StoredRow(Row row, boolean read) {

    /** Stands in a row of which nothing was derived; nobody outside sees it. */
    public static final Summary NO_SUMMARY = new Summary(Shape.EMPTY, "", "", Outcome.OTHER, null, null, null, null,
            null,
            Unit.MONEY, Ids.NONE, null);

    /** Passes the row on, or only its number when it was not read yet. */
    public void pass(Consumer<Row> rows, Consumer<Long> unread) {
        if (read) {
            rows.accept(row);
        } else {
            unread.accept(row.seq());
        }
    }
}
