package io.hookscope.ui.compare;

import io.hookscope.event.diff.Difference.Kind;
import io.hookscope.ui.FullTextTooltip;
import io.hookscope.ui.Zoom;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The places that differ, each with its kind in a sign, a word and a colour. FX thread only. */
final class DifferenceTable extends TableView<Found.Line> {

    /** Room for a sign and the longest word, in pixels. */
    private static final double KIND = 104;

    DifferenceTable() {
        setId("compare-list");
        setAccessibleText(Strings.get("table.accessible"));
        getStyleClass().add("detail-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Found.Line, Found.Line> kind = column("kind", KIND, Found.Line::kind);
        kind.setCellFactory(_ -> new KindCell());
        kind.minWidthProperty().bind(Zoom.factorProperty().multiply(KIND));
        getColumns().setAll(List.of(kind, column("place", 220, Found.Line::place),
                column("before", 150, line -> line.difference().before()),
                column("after", 150, line -> line.difference().after())));
    }

    /** Says which deliveries the values belong to. */
    void name(long left, long right) {
        getColumns().get(2).setText("− #" + left);
        getColumns().get(3).setText("+ #" + right);
    }

    private static TableColumn<Found.Line, Found.Line> column(String key, double width,
            Function<Found.Line, String> part) {
        var column = new TableColumn<Found.Line, Found.Line>(Strings.get("column." + key));
        Zoom.width(column, width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(_ -> new PartCell(part));
        return column;
    }

    private static final class PartCell extends TableCell<Found.Line, Found.Line> {
        private final Function<Found.Line, String> part;

        PartCell(Function<Found.Line, String> part) {
            this.part = part;
            getStyleClass().add("mono");
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            FullTextTooltip.tell(this);
        }

        @Override
        protected void updateItem(Found.Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : Cut.of(part.apply(line)));
        }
    }

    private static final class KindCell extends TableCell<Found.Line, Found.Line> {
        @Override
        protected void updateItem(Found.Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeIf(style -> style.startsWith("compare-"));
            setText(empty || line == null ? null : line.kind());
            if (!empty && line != null) {
                Kind kind = line.difference().kind();
                getStyleClass().add("compare-" + kind.word());
            }
        }
    }
}
