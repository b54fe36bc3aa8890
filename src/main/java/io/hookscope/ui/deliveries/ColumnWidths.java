package io.hookscope.ui.deliveries;

import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.deliveries.model.Line;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableView;

/**
 * How wide the columns are: for as long as nobody gave them widths of their own they fill the table, and those without room
 * leave it. Remembered. For the FX thread.
 */
final class ColumnWidths {

    private static final String COLUMNS = "columns";
    private static final String WIDTHS = "columns.widths";
    /** What the vertical scroll bar may take. */
    private static final double BAR = 18;

    private final TableView<Line> table;
    private final ColumnSet columns;
    private final ViewMemory memory;
    /** Here because the size of everything knows it only as long as somebody else does. */
    private final ChangeListener<Number> zoomed = (_, before, now) -> grow(now.doubleValue() / before.doubleValue());
    /** Cells are written while the table is laid out, when it is too late for another width of theirs. */
    private final NextPulse refit = new NextPulse(this::fit);
    /** Whether nobody gave the columns widths of their own. */
    private boolean fitting;
    private boolean resizing;

    ColumnWidths(TableView<Line> table, ColumnSet columns, ViewMemory memory) {
        this.table = table;
        this.columns = columns;
        this.memory = memory;
        fitting = memory.recall(WIDTHS).isEmpty();
    }

    /** Returns the columns as they were left. */
    static ColumnPlan left(ViewMemory memory) {
        return memory.recall(COLUMNS).map(ColumnPlan::of).orElse(ColumnPlan.FIRST);
    }

    /** Fits the columns from now on, and remembers what a person does to them. */
    void watch() {
        columns.onSort(_ -> remember());
        columns.onLayout(change -> {
            if (change instanceof ReadOnlyDoubleProperty) {
                resized();
            }
            remember();
        });
        columns.room().onChoice(this::fit);
        columns.figures().onGrowth(() -> refit.before(table));
        table.widthProperty().addListener(_ -> fit());
        table.getVisibleLeafColumns().addListener((Observable _) -> fit());
        Zoom.factorProperty().addListener(new WeakChangeListener<>(zoomed));
    }

    /** What a person made of the widths grows along; nobody made them so. */
    private void grow(double times) {
        quietly(() -> columns.grow(times));
        fit();
    }

    private void fit() {
        if (fitting && !resizing && table.getWidth() > BAR) {
            quietly(() -> columns.fit(table.getWidth() - BAR));
        }
    }

    private void quietly(Runnable change) {
        resizing = true;
        change.run();
        resizing = false;
    }

    private void resized() {
        if (!resizing && fitting) {
            fitting = false;
            columns.room().settle();
            memory.keep(WIDTHS, "own");
        }
    }

    private void remember() {
        memory.keep(COLUMNS, columns.plan().text());
    }
}
