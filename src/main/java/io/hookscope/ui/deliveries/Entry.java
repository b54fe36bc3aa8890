package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;
import org.jspecify.annotations.Nullable;

/** A delivery that is listed: its latest row, and what is shown of it. For one thread. */
final class Entry {

    Row row;
    /** The row as it was counted; null while the search does not find it. */
    private @Nullable Row counted;
    /** The checkout that it belongs to. */
    @Nullable
    Bundle bundle;
    /** The line that shows it and nothing else; null while none does. */
    Line.@Nullable Delivery line;

    Entry(Row row) {
        this.row = row;
    }

    /** Counts its latest row where the search finds it, its checkout's words included, and its former row no longer. */
    void count(ChipCounts counts, Rules rules, String checkout) {
        if (counted != null) {
            counts.remove(counted);
        }
        counted = rules.finds(row, checkout) ? row : null;
        if (counted != null) {
            counts.add(counted);
        }
    }

    /** Takes it out of the counts. */
    void discount(ChipCounts counts) {
        if (counted != null) {
            counts.remove(counted);
            counted = null;
        }
    }

    /** Whether search and chip admit it, as far as it was counted. */
    boolean admitted(Rules rules) {
        return counted != null && rules.chip().admits(counted);
    }
}
