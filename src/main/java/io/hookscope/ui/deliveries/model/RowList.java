package io.hookscope.ui.deliveries.model;

import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that are unpacked one by one as they are asked for, so that a million of them can be handed around. Immutable. */
final class RowList extends AbstractList<Row> implements RandomAccess {

    private final PackedRow[] rows;

    /** A list of those, which are its own from now on. */
    RowList(PackedRow[] rows) {
        this.rows = rows;
    }

    /** Returns the rows that those items stand for, each once, in their order. */
    static RowList of(List<Object> items) {
        List<PackedRow> rows = new ArrayList<>(items.size());
        Set<PackedRow> members = new HashSet<>();
        for (Object item : items) {
            if (item instanceof PackedRow row) {
                rows.add(row);
            } else {
                ((Line) item).members().stream().filter(members::add).forEach(rows::add);
            }
        }
        return new RowList(rows.toArray(PackedRow[]::new));
    }

    @Override
    public Row get(int index) {
        return rows[index].unpack();
    }

    /** Returns the rows' numbers. */
    List<Long> numbers() {
        return Arrays.stream(rows).map(PackedRow::seq).toList();
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowList list ? Arrays.equals(rows, list.rows) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
