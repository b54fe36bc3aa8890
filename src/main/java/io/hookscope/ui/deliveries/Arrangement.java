package io.hookscope.ui.deliveries;

import io.hookscope.store.packed.PackedRow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How all that is listed stands by other rules. Taken down on the FX thread, worked out on any, and put in force on the FX
 * thread, together with what changed meanwhile.
 */
final class Arrangement {

    final PackedRow[] rows;
    final Rules rules;
    final Map<Long, Layout> layouts = new HashMap<>();
    final BitSet found;
    final int[] counts = new int[Chip.values().length];
    Object[] items = {};
    /** What changed since it was taken down; for the FX thread. */
    final Set<Long> touchedRows = new HashSet<>();
    final Set<Long> touchedBundles = new HashSet<>();
    private final Map<Long, Taken> bundles;
    private volatile boolean dropped;

    /** A checkout as it was. */
    record Taken(PackedRow[] members, Line.Checkout.State state) {}

    Arrangement(PackedRow[] rows, Map<Long, Taken> bundles, Rules rules) {
        this.rows = rows;
        this.bundles = bundles;
        this.rules = rules;
        found = new BitSet(rows.length);
    }

    /** Says that nobody waits for it any more. */
    void drop() {
        dropped = true;
    }

    /** Works it out. */
    void work() {
        Object[] shown = new Object[rows.length];
        int size = 0;
        for (int place = 0; place < rows.length && !dropped; place++) {
            PackedRow row = rows[place];
            if (!row.isInCheckout() && rules.finds(row, "")) {
                found.set(place);
                ChipCounts.add(counts, row);
                if (rules.chip().admits(row)) {
                    shown[size++] = row;
                }
            }
        }
        for (var bundle : bundles.entrySet()) {
            if (dropped) {
                return;
            }
            Layout layout = Layout.of(bundle.getValue().members(), bundle.getValue().state(), rules);
            layouts.put(bundle.getKey(), layout);
            layout.found().forEach(this::findMember);
            if (size + layout.shown().size() > shown.length) {
                shown = Arrays.copyOf(shown, size + layout.shown().size() + (size >> 2));
            }
            for (Object item : layout.shown()) {
                shown[size++] = item;
            }
        }
        items = Arrays.copyOf(shown, size);
        Arrays.sort(items, Item.inOrder(rules.order()));
    }

    private void findMember(PackedRow member) {
        int place = place(member.seq());
        if (place >= 0) {
            found.set(place);
        }
        ChipCounts.add(counts, member);
    }

    /** Returns the row that was listed under that number; null when none was. */
    @Nullable
    PackedRow row(long seq) {
        int place = place(seq);
        return place < 0 ? null : rows[place];
    }

    /** Whether the search found the row that was listed under that number. */
    boolean isFound(long seq) {
        int place = place(seq);
        return place >= 0 && found.get(place);
    }

    private int place(long seq) {
        return PackedRow.find(Arrays.asList(rows), seq);
    }
}
