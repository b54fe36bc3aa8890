package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the row at the top of the table at the same place on screen while rows come and go above it. For the FX thread.
 */
final class TableAnchor {

    private final TableView<Line> table;
    private final DeliveriesModel model;

    TableAnchor(TableView<Line> table, DeliveriesModel model) {
        this.table = table;
        this.model = model;
    }

    /** A line, and how far its upper edge stands from the upper edge of the visible part, in pixels. */
    record Spot(Line.Id id, int index, double offset) {}

    /** Returns what stands at the top; null when nothing is drawn yet. */
    @Nullable
    Spot top() {
        List<TableRow<Line>> rows = rows();
        return rows.isEmpty() ? null : spot(rows.getFirst());
    }

    /** Returns everything that is visible, from the top; empty when nothing is drawn yet. */
    List<Spot> visible() {
        return rows().stream().map(this::spot).filter(Objects::nonNull).toList();
    }

    private List<TableRow<Line>> rows() {
        LineFlow flow = flow();
        return flow == null ? List.of() : flow.rows();
    }

    private @Nullable Spot spot(TableRow<Line> cell) {
        int at = cell.getIndex();
        return at < 0 || at >= model.view().size()
                ? null
                : new Spot(model.view().get(at).id(), at, cell.getLayoutY());
    }

    /** Returns the index of the last row of which something is visible; -1 when nothing is drawn yet. */
    int bottom() {
        List<TableRow<Line>> rows = rows();
        return rows.isEmpty() ? -1 : rows.getLast().getIndex();
    }

    /** Returns how many rows fit into the visible part. */
    int rowsInView() {
        LineFlow flow = flow();
        return flow == null ? 0 : (int) (flow.getHeight() / table.getFixedCellSize());
    }

    /** Whether the row at that index is not in full view. */
    boolean isOutside(int index) {
        Spot top = top();
        return top == null || index < top.index() || index >= top.index() + rowsInView();
    }

    /**
     * Scrolls so that lines stand where they stood. A line that went elsewhere does not take the view along: what most of
     * them have in common decides, the upper ones where there is a draw. Does nothing when all are gone.
     */
    void restore(List<Spot> spots) {
        Map<Integer, Integer> shifts = new HashMap<>();
        Spot kept = null;
        for (Spot spot : spots) {
            int at = model.indexOf(spot.id());
            if (at >= 0) {
                shifts.merge(at - spot.index(), 1, Integer::sum);
            }
        }
        int most = shifts.values().stream().mapToInt(n -> n).max().orElse(0);
        for (Spot spot : spots.reversed()) {
            int at = model.indexOf(spot.id());
            if (at >= 0 && shifts.getOrDefault(at - spot.index(), 0) == most) {
                kept = spot;
            }
        }
        if (kept != null) {
            restore(kept);
        }
    }

    private void restore(Spot spot) {
        LineFlow flow = flow();
        if (flow != null) {
            int at = model.indexOf(spot.id());
            if (!flow.carry(at - spot.index(), model.view().size())) {
                flow.show(at, spot.offset());
                table.layout();
            }
        }
    }

    /** Scrolls to the row at that index, to the very edge when it is the first. */
    void show(int index) {
        LineFlow flow = flow();
        if (index == 0 && flow != null && flow.isAtTop()) {
            // it stays there by itself, and laying out now would cost as much again as the pulse does
            return;
        }
        table.layout();
        if (flow != null && index >= 0 && index < model.view().size()) {
            if (index == 0) {
                flow.scrollToTop(0);
            } else {
                flow.scrollTo(index);
            }
        }
    }

    /** Returns what shows the rows; null while the table has no skin. */
    @Nullable
    LineFlow flow() {
        return table.getSkin() instanceof LineSkin skin ? skin.flow() : null;
    }
}
