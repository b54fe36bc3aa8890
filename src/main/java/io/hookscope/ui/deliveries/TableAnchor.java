package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the row at the top of the table at the same place on screen while rows come and go above it. For the FX thread.
 */
final class TableAnchor {

    private final TableView<Row> table;
    private final DeliveriesModel model;

    TableAnchor(TableView<Row> table, DeliveriesModel model) {
        this.table = table;
        this.model = model;
    }

    /** A row, and how far its upper edge stands from the upper edge of the visible part, 0 or less, in pixels. */
    record Spot(long seq, int index, double offset) {}

    /** Returns what stands at the top; null when nothing is drawn yet. */
    @Nullable
    Spot top() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        if (first == null || first.getIndex() < 0 || first.getIndex() >= model.view().size()) {
            return null;
        }
        return new Spot(model.view().get(first.getIndex()).seq(), first.getIndex(), first.getLayoutY());
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

    /** Scrolls so that the row stands where it stood; does nothing when it is gone. */
    void restore(Spot spot) {
        int at = model.indexOf(spot.seq());
        VirtualFlow<?> flow = flow();
        if (at < 0 || flow == null) {
            return;
        }
        table.layout();
        flow.scrollToTop(at);
        flow.layout();
        if (spot.offset() != 0) {
            flow.scrollPixels(-spot.offset());
        }
    }

    /** Scrolls to the row at that index, to the very edge when it is the first. */
    void show(int index) {
        table.layout();
        VirtualFlow<?> flow = flow();
        if (flow != null && index >= 0 && index < model.view().size()) {
            if (index == 0) {
                flow.scrollToTop(0);
            } else {
                flow.scrollTo(index);
            }
        }
    }

    @Nullable
    VirtualFlow<?> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
