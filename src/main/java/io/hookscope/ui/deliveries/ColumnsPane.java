package io.hookscope.ui.deliveries;

import io.hookscope.event.Printable;
import io.hookscope.ui.deliveries.model.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Shows, hides, moves, widens and sorts columns, by keys too: the table's header knows the mouse alone. Adds columns for places
 * of the body, and removes them. For the FX thread.
 */
final class ColumnsPane extends VBox {

    private static final double STEP = 10;
    /** What an envelope says of who caused the event, and redemptions of why they failed. */
    private static final List<String> KNOWN = List.of("/event/event_source/channel",
            "/event/event_source/api_key/name", "/event/event_source/user/id", "/event/group_id",
            "/data/redemption/failure_code");

    private final TableView<Line> table;
    private final ColumnSet columns;
    private final ListView<TableColumn<Line, ?>> list = new ListView<>();
    private final FlowPane buttons = new FlowPane(8, 8);
    private final TextField pointer = new TextField();
    private final Label problem = new Label();

    ColumnsPane(TableView<Line> table, ColumnSet columns) {
        this.table = table;
        this.columns = columns;
        getStyleClass().add("side");
        setPrefSize(520, 660);
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
        deed("remove", "Delete", column -> tell(columns.remove(ColumnSet.column(column)).orElse("")));
        problem.setId("columns-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("tone-bad");
        getChildren().setAll(intro, list, buttons, adding(), known(), problem);
        tell("");
        table.getColumns().addListener((Observable _) -> fill());
        fill();
        list.getSelectionModel().selectFirst();
    }

    private Node adding() {
        pointer.setId("columns-pointer");
        pointer.setAccessibleText(Strings.get("columns.pointer"));
        pointer.setPromptText(Strings.get("columns.pointer.prompt"));
        HBox.setHgrow(pointer, Priority.ALWAYS);
        pointer.setOnAction(_ -> add());
        var title = new Label(Strings.get("columns.pointer"));
        title.setMinWidth(USE_PREF_SIZE);
        title.setLabelFor(pointer);
        var add = new Button(Strings.get("columns.add"));
        add.setId("columns-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        var box = new HBox(8, title, pointer, add);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Offers fields that many ask for by their names, so that nobody needs to know where they stand. */
    private Node known() {
        var button = new MenuButton(Strings.get("columns.known"));
        button.setId("columns-known");
        KNOWN.forEach(place -> {
            var entry = new MenuItem(Strings.get("known" + place.replace('/', '.')) + "   " + place);
            entry.setMnemonicParsing(false);
            entry.setOnAction(_ -> {
                pointer.setText(place);
                add();
            });
            button.getItems().add(entry);
        });
        return button;
    }

    private void add() {
        String typed = pointer.getText().strip();
        Optional<String> why = columns.add(typed);
        tell(why.orElse(""));
        if (why.isEmpty()) {
            pointer.clear();
            table.getColumns().stream()
                    .filter(c -> ColumnSet.column(c) instanceof BodyField f && f.pointer().equals(typed))
                    .findAny().ifPresent(column -> {
                        list.refresh();
                        list.getSelectionModel().select(column);
                        list.scrollTo(column);
                    });
        }
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private interface Deed {
        void to(TableColumn<Line, ?> column);
    }

    private void deed(String word, String key, Deed deed) {
        var combination = KeyCombination.valueOf(key);
        Runnable run = () -> {
            TableColumn<Line, ?> chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                tell("");
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
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(table.getColumns());
        if (list.getItems().contains(chosen)) {
            list.getSelectionModel().select(chosen);
        } else {
            list.getSelectionModel().select(Math.min(at, list.getItems().size() - 1));
        }
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
        if (!column.isSortable()) {
            tell(ColumnSet.column(column).unsorted());
            return;
        }
        boolean again = column.equals(sorted());
        column.setSortType(again && column.getSortType() == SortType.ASCENDING
                ? SortType.DESCENDING
                : SortType.ASCENDING);
        if (!again) {
            table.getSortOrder().setAll(List.of(column));
        }
    }

    private static String name(Column column) {
        return column instanceof BodyField field ? Printable.of(field.pointer()) : column.title();
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
            setText((column.isVisible() ? "\u2713 " : "\u2003 ") + name(ColumnSet.column(column))
                    + (column.isVisible() ? " \u00b7 " + Math.round(column.getWidth()) + " px" : "") + order);
            setAccessibleText(getText() + (column.isVisible() ? "" : ", " + Strings.get("columns.hidden")));
        }
    }
}
