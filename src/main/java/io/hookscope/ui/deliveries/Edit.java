package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch does to the view, gathered row by row and done at once. For one thread. */
final class Edit {

    private final List<Row> gone = new ArrayList<>();
    private final List<Row> come = new ArrayList<>();
    private final List<Row> redrawn = new ArrayList<>();
    private int moved;

    /** Takes note of a row that was shown as {@code before} and is to be shown as {@code after}; null is not shown. */
    void note(@Nullable Row before, @Nullable Row after, Comparator<Row> order) {
        if (before != null && after != null && order.compare(before, after) == 0) {
            redrawn.add(after);
            return;
        }
        if (before != null) {
            gone.add(before);
        }
        if (after != null) {
            come.add(after);
        }
        if (before != null && after != null) {
            moved++;
        }
    }

    /** Returns how many rows come into view that were not there. */
    int fresh() {
        return come.size() - moved;
    }

    void apply(RowView view) {
        if (!gone.isEmpty() || !come.isEmpty() || !redrawn.isEmpty()) {
            view.edit(gone, come, redrawn);
        }
    }
}
