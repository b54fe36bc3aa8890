package io.hookscope.ui.deliveries.model;

import io.hookscope.store.Row;
import java.util.List;

/** The numbers of deliveries, as the table hands them around. Stateless. */
public final class Numbers {

    private Numbers() {}

    /** Returns them in order; of a million rows of the table, without unpacking any. */
    public static List<Long> of(List<Row> rows) {
        return rows instanceof RowList packed ? packed.numbers() : rows.stream().map(Row::seq).toList();
    }
}
