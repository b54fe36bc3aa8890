package io.hookscope.ui.shell;

import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.Zoom;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Where the table ends and the detail begins, which is remembered. For the FX thread. */
final class DetailDivider {

    private static final String DIVIDER = "divider";
    /** The columns that are shown at first fit into it on a window of usual size. */
    private static final double TABLE_SHARE = 0.62;
    private static final double STEP = 0.03;
    /** In pixels: with less, the cards above the tabs are dots. */
    private static final double LEAST_DETAIL = 392;
    /** What the line between them may take, in pixels. */
    private static final double LINE = 4;

    private final SplitPane split;
    private final ViewMemory memory;
    /** Where a person wants it. */
    private double share;
    /** Where it was put, since there may be less room. */
    private double placed;

    DetailDivider(SplitPane split, ViewMemory memory) {
        this.split = split;
        this.memory = memory;
        share = memory.recall(DIVIDER).map(DetailDivider::share).orElse(TABLE_SHARE);
        placed = share;
    }

    /** Puts the detail at the right of the table. */
    void detail(Node node, Actions actions) {
        SplitPane.setResizableWithParent(node, true);
        split.getItems().add(node);
        fit();
        split.widthProperty().subscribe(_ -> place());
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keep());
        actions.on(Action.DETAIL, node::requestFocus);
        actions.on(Action.WIDER_DETAIL, () -> move(-STEP));
        actions.on(Action.WIDER_TABLE, () -> move(STEP));
    }

    /** The least width of the detail is one of pixels of the usual size. */
    void fit() {
        split.getItems().stream().skip(1).filter(Region.class::isInstance)
                .forEach(node -> ((Region) node).setMinWidth(Zoom.px(LEAST_DETAIL)));
        place();
    }

    /**
     * At a place that leaves the detail less than it needs, the split pane would put it anywhere; and it heeds only a place
     * that is new to it, else it shares out what the window gained or lost.
     */
    private void place() {
        double width = split.getWidth();
        if (width > 0 && !split.getDividers().isEmpty()) {
            placed = Math.min(share, Math.max(0, 1 - Zoom.px(LEAST_DETAIL + LINE) / width));
            double before = split.getDividerPositions()[0];
            split.setDividerPositions(before == placed ? Math.nextDown(placed) : placed);
        }
    }

    private void move(double by) {
        split.setDividerPosition(0, Math.clamp(split.getDividerPositions()[0] + by, 0, 1));
        keep();
    }

    /** Where a person left the divider; a window that becomes narrow moves it only for as long as it is. */
    private void keep() {
        double at = split.getDividerPositions()[0];
        if (Math.abs(at - placed) > 0.002) {
            share = at;
            placed = at;
            memory.keep(DIVIDER, Double.toString(at));
        }
    }

    private static double share(String text) {
        return text.matches("0\\.\\d{1,18}") ? Double.parseDouble(text) : TABLE_SHARE;
    }
}
