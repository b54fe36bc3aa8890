package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arranges rows for nobody: Java compiles what it has run often, and the first search need not wait for that. Without state. */
public final class Trial {

    private Trial() {}

    /** Arranges those rows as when that filter were asked for, and shows them nowhere. On any thread. */
    public static void of(Snapshot rows, RowFilter filter) {
        Map<Long, CheckoutStack> stacks = new HashMap<>();
        for (PackedRow row : rows.all()) {
            if (row.isInCheckout()) {
                stacks.merge(row.checkoutKey(), CheckoutStack.EMPTY.with(row), (before, _) -> before.with(row));
            }
        }
        List<Arrangement.Taken> bundles = stacks.entrySet().stream()
                .map(entry -> new Arrangement.Taken(entry.getKey(), entry.getValue())).toList();
        new Arrangement(rows, bundles, new Rules(filter, Chip.ALL, Rules.NEWEST_FIRST, true)).work();
    }
}
