package io.hookscope.ui.deliveries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the row at the top of the table at the same place on screen while rows come and go above it. For the FX thread.
 */
final class TableAnchor {

    private final TableView<Line> table;
    private final DeliveriesModel model;
    private @Nullable VirtualFlow<?> known;

    TableAnchor(TableView<Line> table, DeliveriesModel model) {
        this.table = table;
        this.model = model;
    }

    /** A line, and how far its upper edge stands from the upper edge of the visible part, in pixels. */
    record Spot(Line.Id id, int index, double offset) {}

    /** Returns what stands at the top; null when nothing is drawn yet. */
    @Nullable
    Spot top() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        return first == null ? null : spot(first);
    }

    /** Returns everything that is visible, from the top; empty when nothing is drawn yet. */
    List<Spot> visible() {
        VirtualFlow<?> flow = flow();
        List<Spot> spots = new ArrayList<>();
        Spot top = top();
        int last = bottom();
        for (int at = top == null ? 0 : top.index(); flow != null && at <= last; at++) {
            IndexedCell<?> cell = flow.getVisibleCell(at);
            Spot spot = cell == null ? null : spot(cell);
            if (spot != null) {
                spots.add(spot);
            }
        }
        return spots;
    }

    private @Nullable Spot spot(IndexedCell<?> cell) {
        int at = cell.getIndex();
        return at < 0 || at >= model.view().size()
                ? null
                : new Spot(model.view().get(at).id(), at, cell.getLayoutY());
    }

    /** Returns the index of the last row of which something is visible; -1 when nothing is drawn yet. */
    int bottom() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        return last == null ? -1 : last.getIndex();
    }

    /** Returns how many rows fit into the visible part. */
    int rowsInView() {
        VirtualFlow<?> flow = flow();
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
        VirtualFlow<?> flow = flow();
        if (flow != null) {
            table.layout();
            flow.scrollToTop(model.indexOf(spot.id()));
            flow.layout();
            if (spot.offset() != 0) {
                flow.scrollPixels(-spot.offset());
            }
        }
    }

    /** Scrolls to the row at that index, to the very edge when it is the first. */
    void show(int index) {
        VirtualFlow<?> flow = flow();
        if (index == 0 && flow != null && flow.getPosition() == 0) {
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

    /** Looked up once for each skin: that goes through all that is drawn. */
    @Nullable
    VirtualFlow<?> flow() {
        VirtualFlow<?> flow = known;
        if (flow == null || flow.getParent() != table) {
            flow = table.lookup(".virtual-flow") instanceof VirtualFlow<?> found ? found : null;
            known = flow;
        }
        return flow;
    }
}
