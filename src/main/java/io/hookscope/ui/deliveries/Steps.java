package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Goes from line to line, and opens and closes checkouts on the way. For the FX thread. */
final class Steps {

    private final TableView<Line> table;
    private final DeliveriesModel model;
    private final LineSelection selection;
    private final TableAnchor anchor;
    private final LiveEdge edge;

    Steps(TableView<Line> table, DeliveriesModel model, LineSelection selection, TableAnchor anchor, LiveEdge edge) {
        this.table = table;
        this.model = model;
        this.selection = selection;
        this.anchor = anchor;
        this.edge = edge;
    }

    /** Selects the line that many further down; upwards when negative. */
    void move(int by) {
        if (model.view().isEmpty()) {
            return;
        }
        int at = table.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? 0 : Math.clamp(at + by, 0, model.view().size() - 1);
        table.getSelectionModel().clearAndSelect(next);
        if (anchor.isOutside(next)) {
            table.scrollTo(Math.max(0, by > 0 ? next - anchor.rowsInView() + 2 : next));
        }
    }

    /**
     * Lets an arrow key select the first line where none is selected: the table alone would pass it over. With Shift it lets
     * go of what the key leaves behind, at once.
     */
    void begin(KeyEvent key) {
        boolean arrow = key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP;
        if (!arrow || key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        if (key.isShiftDown()) {
            int focused = table.getFocusModel().getFocusedIndex();
            selection.letGoBeyond(key.getCode() == KeyCode.DOWN ? focused + 1 : focused - 1);
        } else if (table.getSelectionModel().isEmpty() && !model.view().isEmpty()) {
            move(0);
            key.consume();
        }
    }

    /** Lets go of what a click with Shift on the line there leaves behind, at once. */
    void begin(MouseEvent press, int at) {
        if (press.isShiftDown() && !press.isShortcutDown() && press.getButton() == MouseButton.PRIMARY) {
            selection.letGoBeyond(at);
        }
    }

    /** Selects one delivery, if search and chip admit it; the checkout that hides it opens. */
    void select(long seq) {
        edge.relay(() -> model.reveal(seq));
        selectLine(new Line.Id.Number(seq));
    }

    /** Shows the deliveries of the selected checkout, or steps to the first of them when they are shown. */
    void expand() {
        if (selection.leadProperty().get() instanceof Line.Checkout checkout) {
            if (checkout.isOpen()) {
                move(1);
            } else {
                toggle(checkout);
            }
        }
    }

    /** Closes the selected checkout, or steps to it from one of its deliveries. */
    void collapse() {
        switch (selection.leadProperty().get()) {
            case Line.Checkout checkout when checkout.isOpen() -> toggle(checkout);
            case Line.Delivery part when part.under() != null -> selectLine(part.under().id());
            case null, default -> {
            }
        }
    }

    /** Opens a closed checkout, closes an open one. */
    void toggle(Line.Checkout checkout) {
        if (checkout.isOpen()) {
            boolean inside = selection.leadProperty().get() instanceof Line.Delivery part && part.under() != null
                    && part.under().id().equals(checkout.id());
            if (inside) {
                selectLine(checkout.id());
            }
        }
        edge.relay(() -> {
            if (checkout.isOpen()) {
                model.close(checkout.id());
            } else {
                model.open(checkout.id());
            }
        });
        if (!checkout.isOpen()) {
            uncover(model.indexOf(checkout.id()));
        }
    }

    /** Scrolls as far as the deliveries of the checkout there are in view, but not so far that the checkout leaves it. */
    private void uncover(int at) {
        int last = at;
        while (at >= 0 && last + 1 < model.view().size() && last - at < anchor.rowsInView()
                && model.view().get(last + 1) instanceof Line.Delivery part && part.under() != null) {
            last++;
        }
        if (last > at && anchor.isOutside(last)) {
            table.scrollTo(Math.min(at, Math.max(0, last - anchor.rowsInView() + 1)));
        }
    }

    private void selectLine(Line.Id id) {
        int at = model.indexOf(id);
        if (at >= 0) {
            table.getSelectionModel().clearAndSelect(at);
            if (anchor.isOutside(at)) {
                table.scrollTo(at);
            }
        }
    }
}
