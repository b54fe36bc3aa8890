package io.hookscope.ui.deliveries;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/**
 * The table's skin. Where lines come or move, JavaFX works out the style of each row in view and of all its cells once
 * more, twice a pulse, which takes most of the pulse; this one does so only for rows that look another way than before. For
 * the FX thread.
 */
final class LineSkin extends TableViewSkin<Line> {

    LineSkin(TableView<Line> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<Line>> createVirtualFlow() {
        return new Flow();
    }

    /** A row without a skin was never styled. */
    private static final class Flow extends VirtualFlow<TableRow<Line>> {

        @Override
        protected void setCellIndex(TableRow<Line> row, int index) {
            if (row instanceof LineRow line && line.getSkin() != null) {
                line.show(index);
            } else {
                super.setCellIndex(row, index);
            }
        }
    }
}
