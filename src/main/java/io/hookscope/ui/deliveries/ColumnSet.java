package io.hookscope.ui.deliveries;

import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.model.Notes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The table's columns as controls: built from a plan, and read back as one. For the FX thread. */
final class ColumnSet {

    private static final double JAVAFX_FIRST = 80;

    private final TableView<Line> table;
    private final CellText text;
    private final Notes notes;
    private final Map<Column, TableColumn<Line, Line>> columns = new EnumMap<>(Column.class);
    private final ColumnRoom room = new ColumnRoom();
    private final FigureWidths figures;

    ColumnSet(TableView<Line> table, FactCell.Known known) {
        this.table = table;
        text = known.text();
        notes = known.notes();
        figures = known.figures();
        for (Column column : Column.values()) {
            columns.put(column, build(column, known));
            room.add(column, control(column).visibleProperty());
        }
    }

    /** Returns how much room figures need. */
    FigureWidths figures() {
        return figures;
    }

    /** Returns which columns have room. */
    ColumnRoom room() {
        return room;
    }

    /** Puts the columns into the table as planned. */
    void lay(ColumnPlan plan) {
        List<TableColumn<Line, Line>> laid = new ArrayList<>();
        for (ColumnPlan.Place place : plan.places()) {
            TableColumn<Line, Line> column = control(place.column());
            widen(column, Zoom.px(place.width()));
            column.setVisible(place.shown());
            laid.add(column);
        }
        table.getColumns().setAll(laid);
        table.getSortOrder().clear();
        if (plan.sorted() != null) {
            control(plan.sorted()).setSortType(plan.upward() ? SortType.ASCENDING : SortType.DESCENDING);
            table.getSortOrder().add(control(plan.sorted()));
        }
    }

    /** Spreads that width, in pixels, over the columns that are chosen; those for which there is no room leave the table. */
    void fit(double width) {
        List<Column> chosen = chosen();
        room.make(chosen, width / Zoom.px(1), figures.widths());
        List<Column> shown = chosen.stream().filter(room::isShown).toList();
        ColumnFit.of(shown, width / Zoom.px(1), figures.widths())
                .forEach((column, fitted) -> widen(control(column), Zoom.px(fitted)));
    }

    /** Returns the columns that stand in the table or would if there was room, in their order. */
    private List<Column> chosen() {
        return table.getColumns().stream().map(ColumnSet::column).filter(room::isChosen).toList();
    }

    /** Makes every column that many times as wide. */
    void grow(double times) {
        columns.values().forEach(column -> widen(column, column.getWidth() * times));
    }

    /** A column of exactly its first width, JavaFX makes as wide as its longest text whenever it comes into the table. */
    private static void widen(TableColumn<Line, Line> column, double width) {
        column.setPrefWidth(width == JAVAFX_FIRST ? width - 0.5 : width);
    }

    /** Returns the plan that the table follows now. */
    ColumnPlan plan() {
        List<ColumnPlan.Place> places = table.getColumns().stream()
                .map(c -> new ColumnPlan.Place(column(c), (int) Math.round(c.getWidth() / Zoom.px(1)),
                        room.isChosen(column(c))))
                .toList();
        var sorted = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        return new ColumnPlan(places, sorted == null ? null : column(sorted),
                sorted != null && sorted.getSortType() == SortType.ASCENDING);
    }

    /** Calls the listener when columns are moved, resized, shown or hidden. */
    void onLayout(InvalidationListener listener) {
        table.getColumns().addListener(listener);
        columns.values().forEach(c -> {
            c.widthProperty().addListener(listener);
            c.visibleProperty().addListener(listener);
        });
    }

    /** Calls the listener when the rows are to be ordered anew. */
    void onSort(InvalidationListener listener) {
        table.getSortOrder().addListener(listener);
        columns.values().forEach(c -> c.sortTypeProperty().addListener(listener));
    }

    /** Returns the order that the headers ask for; null when they ask for none. */
    @Nullable
    Comparator<PackedRow> order() {
        return table.getSortOrder().stream().map(c -> {
            Comparator<PackedRow> order = column(c).order();
            return c.getSortType() == SortType.DESCENDING ? order.reversed() : order;
        }).reduce(Comparator::thenComparing).orElse(null);
    }

    /** Returns what the chosen columns say about the line, apart by tabs. */
    String line(Line line) {
        return chosen().stream()
                .map(c -> switch (c) {
                    case STATE -> LineText.state(line);
                    case NOTE -> notes.of(line);
                    default -> LineText.alone(line, c, text);
                })
                .collect(Collectors.joining("\t"));
    }

    /** Returns menu entries that show and hide the columns. */
    List<MenuItem> menu() {
        return columns.entrySet().stream().map(e -> {
            var entry = new CheckMenuItem(e.getKey().title());
            entry.selectedProperty().bindBidirectional(e.getValue().visibleProperty());
            return (MenuItem) entry;
        }).toList();
    }

    private TableColumn<Line, Line> control(Column column) {
        return columns.get(column);
    }

    private static Column column(TableColumn<Line, ?> control) {
        return Column.valueOf(control.getId());
    }

    private static TableColumn<Line, Line> build(Column column, FactCell.Known known) {
        var control = new TableColumn<Line, Line>(column == Column.STATE ? "" : column.title());
        if (column == Column.STATE) {
            var title = new Label(column.title());
            title.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            control.setGraphic(title);
        }
        control.setId(column.name());
        control.setMinWidth(20);
        control.setPrefWidth(Zoom.px(column.width()));
        control.setSortable(column != Column.NOTE);
        control.getStyleClass().add("column-" + column.look().name().toLowerCase(Locale.ROOT));
        control.setCellValueFactory(fact -> new ReadOnlyObjectWrapper<>(fact.getValue()));
        control.setCellFactory(_ -> new FactCell(column, known));
        return control;
    }
}
