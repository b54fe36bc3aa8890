package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.Line;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows, hides, moves, widens and sorts columns, by keys too: the table's header knows the mouse alone. For the FX thread. */
final class ColumnsPane extends VBox {

    private static final double STEP = 10;

    private final TableView<Line> table;
    private final ListView<TableColumn<Line, ?>> list = new ListView<>();
    private final FlowPane buttons = new FlowPane(8, 8);

    ColumnsPane(TableView<Line> table) {
        this.table = table;
        getStyleClass().add("side");
        setPrefSize(520, 560);
        var intro = new Label(Strings.get("columns.intro"));
        intro.setWrapText(true);
        intro.setMinHeight(USE_PREF_SIZE);
        intro.getStyleClass().add("muted");
        list.setId("columns");
        list.setAccessibleText(Strings.get("columns.title"));
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        deed("show", "Space", column -> column.setVisible(!column.isVisible()));
        deed("sort", "Enter", this::sort);
        deed("up", "Alt+Up", column -> move(column, -1));
        deed("down", "Alt+Down", column -> move(column, 1));
        deed("narrower", "Alt+Left", column -> widen(column, -STEP));
        deed("wider", "Alt+Right", column -> widen(column, STEP));
        getChildren().setAll(intro, list, buttons);
        table.getColumns().addListener((Observable _) -> fill());
        fill();
        list.getSelectionModel().selectFirst();
    }

    private interface Deed {
        void to(TableColumn<Line, ?> column);
    }

    private void deed(String word, String key, Deed deed) {
        var combination = KeyCombination.valueOf(key);
        Runnable run = () -> {
            TableColumn<Line, ?> chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                deed.to(chosen);
                list.refresh();
            }
        };
        var button = new Button(Strings.get("columns." + word, combination.getDisplayText()));
        button.setId("columns-" + word);
        button.setOnAction(_ -> run.run());
        buttons.getChildren().add(button);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (combination.match(event)) {
                run.run();
                event.consume();
            }
        });
    }

    private void fill() {
        TableColumn<Line, ?> chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(table.getColumns());
        list.getSelectionModel().select(chosen);
    }

    private void move(TableColumn<Line, ?> column, int by) {
        List<TableColumn<Line, ?>> laid = new ArrayList<>(table.getColumns());
        List<TableColumn<Line, ?>> order = List.copyOf(table.getSortOrder());
        int at = laid.indexOf(column) + by;
        if (at >= 0 && at < laid.size()) {
            laid.remove(column);
            laid.add(at, column);
            table.getColumns().setAll(laid);
            table.getSortOrder().setAll(order);
            list.getSelectionModel().select(column);
            list.scrollTo(Math.max(0, at - 3));
        }
    }

    private static void widen(TableColumn<Line, ?> column, double by) {
        column.setPrefWidth(Math.max(column.getMinWidth(), column.getWidth() + by));
    }

    /** Sorts by that column alone; asked again, the other way round. */
    private void sort(TableColumn<Line, ?> column) {
        boolean again = column.equals(sorted());
        column.setSortType(again && column.getSortType() == SortType.ASCENDING
                ? SortType.DESCENDING
                : SortType.ASCENDING);
        if (!again) {
            table.getSortOrder().setAll(List.of(column));
        }
    }

    private @Nullable TableColumn<Line, ?> sorted() {
        return table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
    }

    /** A column in words: whether it is shown, how wide, and whether it orders the rows. */
    private final class Cell extends ListCell<TableColumn<Line, ?>> {

        @Override
        protected void updateItem(TableColumn<Line, ?> column, boolean empty) {
            super.updateItem(column, empty);
            if (empty || column == null) {
                setText(null);
                return;
            }
            String order = !column.equals(sorted())
                    ? ""
                    : " \u00b7 " + Strings.get(column.getSortType() == SortType.ASCENDING
                            ? "columns.upward"
                            : "columns.downward");
            setText((column.isVisible() ? "\u2713 " : "\u2003 ") + Column.valueOf(column.getId()).title()
                    + (column.isVisible() ? " \u00b7 " + Math.round(column.getWidth()) + " px" : "") + order);
            setAccessibleText(getText() + (column.isVisible() ? "" : ", " + Strings.get("columns.hidden")));
        }
    }
}
