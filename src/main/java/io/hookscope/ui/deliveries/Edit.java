package io.hookscope.ui.deliveries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch does to the view, gathered line by line and done at once. For one thread. */
final class Edit {

    private final Comparator<Line> order;
    private final List<Line> gone = new ArrayList<>();
    private final List<Line> come = new ArrayList<>();
    private final List<Line> redrawn = new ArrayList<>();

    /** Gathers changes of a view in that order. */
    Edit(Comparator<Line> order) {
        this.order = order;
    }

    /** Takes note of a line that was shown as {@code before} and is to be shown as {@code after}; null is not shown. */
    void note(@Nullable Line before, @Nullable Line after) {
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

    /** Takes note of lines that were shown so and are to be shown so. */
    void note(List<Line> before, List<Line> after) {
        Map<Line.Id, Line> left = new HashMap<>();
        before.forEach(line -> left.put(line.id(), line));
        after.forEach(line -> note(left.remove(line.id()), line));
        gone.addAll(left.values());
    }

    void apply(LineView view) {
        if (!gone.isEmpty() || !come.isEmpty() || !redrawn.isEmpty()) {
            view.edit(gone, come, redrawn);
        }
    }
}
