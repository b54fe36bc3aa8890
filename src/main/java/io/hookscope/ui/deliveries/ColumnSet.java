package io.hookscope.ui.deliveries;

import io.hookscope.event.Printable;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.deliveries.model.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import org.jspecify.annotations.Nullable;

/** The table's columns as controls: built from a plan, and read back as one. For the FX thread. */
final class ColumnSet {

    private static final double JAVAFX_FIRST = 80;
    private static final double HEADER_PADDING = 16;

    private final TableView<Line> table;
    private final FactCell.Known known;
    private final Map<Column, TableColumn<Line, Line>> columns = new LinkedHashMap<>();
    private final ColumnRoom room = new ColumnRoom();
    private final List<InvalidationListener> listeners = new ArrayList<>();
    private final List<ObservableList<MenuItem>> menus = new ArrayList<>();
    private final RowCopy copying;

    ColumnSet(TableView<Line> table, FactCell.Known known) {
        this.table = table;
        this.known = known;
        copying = new RowCopy(known.bodies(), this::text);
        for (Column column : Fact.values()) {
            make(column);
        }
    }

    private TableColumn<Line, Line> make(Column column) {
        TableColumn<Line, Line> control = build(column, known);
        columns.put(column, control);
        room.add(column, control.visibleProperty());
        listeners.forEach(listener -> listen(control, listener));
        return control;
    }

    /** Returns how much room figures need. */
    FigureWidths figures() {
        return known.figures();
    }

    /** Returns which columns have room. */
    ColumnRoom room() {
        return room;
    }

    /** Puts the columns into the table as planned. */
    void lay(ColumnPlan plan) {
        List<TableColumn<Line, Line>> laid = new ArrayList<>();
        for (ColumnPlan.Place place : plan.places()) {
            TableColumn<Line, Line> column = columns.containsKey(place.column())
                    ? control(place.column())
                    : make(place.column());
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
        room.make(chosen, width / Zoom.px(1), figures().widths());
        List<Column> shown = chosen.stream().filter(room::isShown).toList();
        ColumnFit.of(shown, width / Zoom.px(1), figures().widths())
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
        return new ColumnPlan(places, sorted != null && column(sorted) instanceof Fact fact ? fact : null,
                sorted != null && sorted.getSortType() == SortType.ASCENDING);
    }

    /** Calls the listener when columns are moved, resized, shown or hidden. */
    void onLayout(InvalidationListener listener) {
        table.getColumns().addListener(listener);
        listeners.add(listener);
        columns.values().forEach(control -> listen(control, listener));
    }

    private static void listen(TableColumn<Line, Line> control, InvalidationListener listener) {
        control.widthProperty().addListener(listener);
        control.visibleProperty().addListener(listener);
    }

    /** Shows what stands at that place of the body, behind the other columns unless it has its column; returns why not. */
    Optional<String> add(String pointer) {
        Optional<BodyField> field = BodyField.of(pointer);
        if (field.isEmpty()) {
            return Optional.of(Strings.get("field.wrong"));
        }
        TableColumn<Line, Line> control = columns.get(field.get());
        if (control == null) {
            if (columns.size() >= Fact.values().length + BodyField.MOST) {
                return Optional.of(Strings.get("field.most", BodyField.MOST));
            }
            control = make(field.get());
            control.setVisible(false); // columns without room leave when it is shown, not while the table takes it in
            table.getColumns().add(control);
            menus.forEach(this::fill);
        }
        control.setVisible(true);
        table.scrollToColumn(control);
        return Optional.empty();
    }

    /** Takes the column of a place of the body out of the table; returns why not. */
    Optional<String> remove(Column column) {
        if (column instanceof Fact) {
            return Optional.of(Strings.get("field.fact"));
        }
        control(column).setVisible(false); // so that those which left for it come back first
        room.remove(column);
        table.getColumns().remove(columns.remove(column));
        menus.forEach(this::fill);
        return Optional.empty();
    }

    /** Calls the listener when the rows are to be ordered anew. */
    void onSort(InvalidationListener listener) {
        table.getSortOrder().addListener(listener);
        columns.values().forEach(c -> c.sortTypeProperty().addListener(listener));
    }

    /** Returns the order that the headers ask for; null when they ask for none. */
    @Nullable
    Comparator<PackedRow> order() {
        return table.getSortOrder().stream().filter(c -> column(c) instanceof Fact).map(c -> {
            Comparator<PackedRow> order = ((Fact) column(c)).order();
            return c.getSortType() == SortType.DESCENDING ? order.reversed() : order;
        }).reduce(Comparator::thenComparing).orElse(null);
    }

    /** Returns in words what bodies say in the columns that are shown, as far as it is read; each begins with a comma. */
    String fields(Line line) {
        return columns.keySet().stream().filter(c -> c instanceof BodyField && room.isShown(c))
                .map(BodyField.class::cast)
                .map(field -> Map.entry(field, known.bodies().known(place(line, field)).text()))
                .filter(said -> !said.getValue().isEmpty())
                .map(said -> ", " + said.getKey().title() + " " + Printable.of(said.getValue()))
                .collect(Collectors.joining());
    }

    /** Passes on what the chosen columns say about the lines, a line each and apart by tabs, once bodies are read for it. */
    void text(List<Line> lines, RowCopy.Taker taker) {
        copying.copy(lines, chosen(), taker);
    }

    /** Returns what copies lines. */
    RowCopy copying() {
        return copying;
    }

    private String text(Line line, List<Column> shown, Map<BodyValues.Place, BodyValues.Value> read) {
        return shown.stream().map(c -> says(line, c, read)).collect(Collectors.joining("\t"));
    }

    private static BodyValues.Place place(Line line, BodyField field) {
        return new BodyValues.Place(line.packed().seq(), field);
    }

    private String says(Line line, Column column, Map<BodyValues.Place, BodyValues.Value> read) {
        return switch (column) {
            case Fact.STATE -> LineText.state(line);
            case Fact.NOTE -> known.notes().of(line);
            case Fact fact -> LineText.alone(line, fact, known.text());
            case BodyField field -> Printable.of(read.getOrDefault(place(line, field), BodyValues.Value.NONE).text());
        };
    }

    /** Fills a menu, now and whenever there are other columns, with entries that show and hide the columns. */
    void menu(ObservableList<MenuItem> entries) {
        menus.add(entries);
        fill(entries);
    }

    private void fill(ObservableList<MenuItem> entries) {
        entries.setAll(columns.entrySet().stream().map(e -> {
            var entry = new CheckMenuItem(e.getKey().title());
            entry.setMnemonicParsing(false);
            entry.selectedProperty().bindBidirectional(e.getValue().visibleProperty());
            return entry;
        }).toList());
    }

    private TableColumn<Line, Line> control(Column column) {
        return columns.get(column);
    }

    /** Returns which column that is. */
    static Column column(TableColumn<Line, ?> control) {
        return (Column) control.getUserData();
    }

    /** Returns the column in whose header that stands; empty when it stands elsewhere. */
    @SuppressWarnings("unchecked")
    static Optional<TableColumn<Line, ?>> header(@Nullable Node inside) {
        Node at = inside;
        while (at != null && !(at instanceof TableColumnHeader)) {
            at = at.getParent();
        }
        return at instanceof TableColumnHeader header
                && header.getTableColumn() instanceof TableColumn<?, ?> column
                && column.getUserData() instanceof Column
                        ? Optional.of((TableColumn<Line, ?>) column)
                        : Optional.empty();
    }

    private static TableColumn<Line, Line> build(Column column, FactCell.Known known) {
        var control = new TableColumn<Line, Line>(column == Fact.STATE ? "" : column.title());
        if (column == Fact.STATE) {
            var title = new Label(column.title());
            title.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            control.setGraphic(title);
        }
        if (column instanceof BodyField field) {
            control.setText("");
            control.setGraphic(header(field, control));
        }
        control.setId(column instanceof Fact fact ? fact.name() : column.word());
        control.setUserData(column);
        control.setMinWidth(20);
        control.setPrefWidth(Zoom.px(column.width()));
        control.setSortable(column.unsorted().isEmpty());
        control.getStyleClass().add("column-" + column.look().name().toLowerCase(Locale.ROOT));
        control.setCellValueFactory(fact -> new ReadOnlyObjectWrapper<>(fact.getValue()));
        control.setCellFactory(_ -> new FactCell(column, known));
        return control;
    }

    /** Says the whole pointer too. What lists the columns behind the header takes an underscore for a mark, and two for one. */
    private static Label header(BodyField field, TableColumn<Line, Line> control) {
        var title = new Label(field.title().replace("_", "__"));
        title.setMnemonicParsing(true);
        title.setMinWidth(0);
        title.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        title.maxWidthProperty().bind(control.widthProperty().subtract(HEADER_PADDING));
        title.setTooltip(new Tooltip(Printable.of(field.pointer())));
        title.setAccessibleText(Strings.get("field.header", Printable.of(field.pointer())));
        return title;
    }
}
