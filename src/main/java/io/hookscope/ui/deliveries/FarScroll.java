package io.hookscope.ui.deliveries;

import javafx.animation.AnimationTimer;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Scrolls in a list that nobody sees. To find its place the toolkit goes through all rows above it, a dozen times for each
 * pulse; among very many rows the window would stand still for half a second when somebody scrolls far for the first time,
 * because Java has not compiled that yet. For the FX thread.
 */
final class FarScroll {

    /** Among fewer rows it is not felt. */
    private static final int MANY = 100_000;
    /** Rows of which a step takes a millisecond or two. */
    private static final int ROWS = 4_000;
    private static final int STEPS = 150;
    private static final int HEIGHT = 200;
    private static final int ROW_HEIGHT = 20;

    private boolean begun;

    /** Shows nothing, but is not empty. */
    static final class NumberCell extends IndexedCell<Integer> {

        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            updateItem(index, index < 0);
        }
    }

    /** There are so many rows now; from a certain number on it is worth it, once. */
    void listed(int rows) {
        if (!begun && rows >= MANY) {
            begun = true;
            start();
        }
    }

    private static void start() {
        VirtualFlow<NumberCell> flow = flow();
        new AnimationTimer() {
            private int done;

            @Override
            public void handle(long now) {
                step(flow, done);
                if (++done == STEPS) {
                    stop();
                }
            }
        }.start();
    }

    /** Returns a list in no window. */
    static VirtualFlow<NumberCell> flow() {
        var flow = new VirtualFlow<NumberCell>();
        flow.setCellFactory(_ -> new NumberCell());
        flow.setFixedCellSize(ROW_HEIGHT);
        flow.setCellCount(ROWS);
        flow.resize(HEIGHT, HEIGHT);
        return flow;
    }

    /** Goes elsewhere in it, and once in a while lets a row come, as it is while deliveries arrive. */
    static void step(VirtualFlow<?> flow, int number) {
        flow.setCellCount(ROWS + number / 2);
        flow.scrollToTop(ROWS - 1 - number % 100 * 10);
        flow.layout();
    }
}
