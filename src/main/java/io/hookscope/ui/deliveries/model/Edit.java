package io.hookscope.ui.deliveries.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch does to the view, gathered line by line and done at once. For one thread. */
final class Edit {

    private final Comparator<Object> order;
    private final List<Object> gone = new ArrayList<>();
    private final List<Object> come = new ArrayList<>();
    private final List<Object> redrawn = new ArrayList<>();

    /** Gathers changes of a view in that order. */
    Edit(Comparator<Object> order) {
        this.order = order;
    }

    /** Takes note of an item that was shown as {@code before} and is to be shown as {@code after}; null is not shown. */
    void note(@Nullable Object before, @Nullable Object after) {
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
    }

    /** Takes note of items that were shown so and are to be shown so. */
    void noteAll(List<Object> before, List<Object> after) {
        if (before.isEmpty()) {
            come.addAll(after);
            return;
        }
        Map<Line.Id, Object> left = new HashMap<>();
        before.forEach(item -> left.put(Item.id(item), item));
        after.forEach(item -> note(left.remove(Item.id(item)), item));
        gone.addAll(left.values());
    }

    void apply(LineView view) {
        if (!gone.isEmpty() || !come.isEmpty() || !redrawn.isEmpty()) {
            view.edit(gone, come, redrawn);
        }
    }
}
