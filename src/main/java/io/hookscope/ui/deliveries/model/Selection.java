package io.hookscope.ui.deliveries.model;

import io.hookscope.store.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is selected in the table. Immutable.
 *
 * @param rows     the deliveries, in the order of the table, in their latest state; a selected checkout selects all of its
 *                 deliveries
 * @param checkout what the checkout comes to when one is selected and nothing else; null otherwise
 */
public record Selection(List<Row> rows, @Nullable Row checkout) {

    /** Nothing is selected. */
    public static final Selection NONE = new Selection(List.of(), null);

    public Selection {
        rows = rows instanceof RowList ? rows : List.copyOf(rows);
    }

    /** Returns what these selected lines come to. */
    public static Selection of(List<Line> lines) {
        List<Row> rows = RowList.of(lines.stream().map(Item::of).toList());
        boolean one = lines.size() == 1;
        return new Selection(rows, one && lines.getFirst() instanceof Line.Checkout checkout ? checkout.facts() : null);
    }
}
