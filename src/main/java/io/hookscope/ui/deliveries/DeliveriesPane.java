package io.hookscope.ui.deliveries;

import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.deliveries.model.Chip;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.model.RowFilter;
import io.hookscope.ui.deliveries.model.Selection;
import io.hookscope.ui.feed.RowBatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The table of deliveries. It follows what comes only while its newest edge is in view, and never moves under the user
 * otherwise. For the FX thread.
 */
public final class DeliveriesPane {

    private static final String CHECKOUTS = "checkouts";
    private static final String APART = "apart";

    /**
     * Hears what the person is to know, in a sentence.
     *
     * @param done   takes what was done, or cancelled
     * @param failed takes what did not work
     * @param advice takes why something cannot be done, and what can
     */
    public record Listener(Consumer<String> done, Consumer<String> failed, Consumer<String> advice) {}

    private final DeliveriesModel model;
    private final CellText text;
    private final ViewMemory memory;
    private final BodyValues bodies = new BodyValues();
    private Listener told = new Listener(_ -> {}, _ -> {}, _ -> {});

    @FXML
    private Region root;
    @FXML
    private TableView<Line> table;
    @FXML
    private Button newsChip;

    private ColumnSet columns;
    private LineSelection selection;
    private LiveEdge edge;
    private Steps steps;

    /** Builds the table over the model, with the columns as they were left. */
    public DeliveriesPane(DeliveriesModel model, CellText text, ViewMemory memory) {
        this.model = model;
        this.text = text;
        this.memory = memory;
        var loader = new FXMLLoader(DeliveriesPane.class.getResource("deliveries.fxml"), Strings.bundle());
        loader.setControllerFactory(_ -> this);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FXML
    private void initialize() {
        double row = table.getFixedCellSize();
        table.fixedCellSizeProperty().bind(Zoom.factorProperty().multiply(row));
        if (memory.recall(CHECKOUTS).filter(APART::equals).isPresent()) {
            model.rearranging().part(Runnable::run);
        }
        var places = new LinePlaces(table, model.view());
        table.setSelectionModel(places);
        selection = new LineSelection(model, places);
        var anchor = new TableAnchor(table, model);
        edge = new LiveEdge(table, model, selection, anchor);
        steps = new Steps(table, model, selection, anchor, edge);
        layColumns();
        table.setRowFactory(_ -> row());
        table.setSkin(new LineSkin(table));
        table.addEventFilter(KeyEvent.KEY_PRESSED, steps::begin);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        selection.leadProperty().addListener((_, _, line) -> look(line));
        newsChip.visibleProperty().bind(edge.newsProperty().greaterThan(0));
        newsChip.textProperty().bind(edge.newsProperty().map(n -> Strings.get("news", n)));
        model.flags().onChange(table::refresh);
        model.notes().onChange(table::refresh);
    }

    private LineRow row() {
        var row = new LineRow(model, text, columns::fields, steps::toggle);
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> steps.begin(press, row.getIndex()));
        return row;
    }

    /** A header that cannot sort the rows says so, and JavaFX hears no click of such a one. */
    private void clicked(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
            ColumnSet.header(click.getPickResult().getIntersectedNode()).filter(column -> !column.isSortable())
                    .ifPresent(column -> told.advice().accept(ColumnSet.column(column).unsorted()));
        }
    }

    private void layColumns() {
        columns = new ColumnSet(table,
                new FactCell.Known(text, model.flags(), model.notes(), model.unread(), new FigureWidths(),
                        bodies));
        // before the columns: the table forgets its sort order when its items change
        table.setItems(model.view());
        table.setSortPolicy(_ -> true);
        columns.lay(ColumnWidths.left(memory));
        order();
        columns.onSort(_ -> order());
        new ColumnWidths(table, columns, memory).watch();
    }

    /** Returns the table with all that belongs to it. */
    public Region node() {
        return root;
    }

    /** Returns the table itself, to give it the focus. */
    public Node focusTarget() {
        return table;
    }

    /** Shows that in place of rows while there are none. */
    public void placeholder(Node node) {
        table.setPlaceholder(node);
    }

    /** Gives the rows a menu: the entries, and one more of that name that shows and hides columns. */
    public void contextMenu(List<MenuItem> entries, String columnsTitle) {
        var shown = new Menu(columnsTitle);
        columns.menu(shown.getItems());
        var menu = new ContextMenu();
        menu.getItems().setAll(entries);
        menu.getItems().addAll(new SeparatorMenuItem(), shown);
        table.setContextMenu(menu);
    }

    /** Says where bodies are read from for columns that say what stands in them; as they may be seen. */
    public void bodies(BodySource source) {
        bodies.from(source);
    }

    /** Shows what stands at that place of the body, a JSON pointer, as a column; returns why not. */
    public Optional<String> addColumn(String pointer) {
        return columns.add(pointer);
    }

    /** Writes every cell anew: amounts or times are written otherwise now, or other parts of deliveries may be seen. */
    public void redraw() {
        bodies.forget();
        table.refresh();
    }

    /** Takes in what became known; the view moves only at the live edge. */
    public void take(RowBatch batch) {
        edge.change(() -> model.apply(batch), batch.gone());
    }

    /** Takes those out at once, and selects what stands in their place. */
    public void takeOut(Set<Long> seqs) {
        List<Line> before = selection.lines();
        int at = before.isEmpty() ? -1 : model.indexOf(before.getFirst().id());
        take(new RowBatch(List.of(), seqs));
        if (edge.leadIndex() < 0 && at >= 0 && !model.view().isEmpty()) {
            table.getSelectionModel().clearAndSelect(Math.min(at, model.view().size() - 1));
        }
    }

    /** Takes in what waited while the view was paused. */
    public void resume() {
        edge.change(model::resume, Set.of());
    }

    /** Shows rows that the filter admits. */
    public void search(RowFilter filter) {
        model.rearranging().search(filter, edge::refilter);
    }

    /** Takes in deliveries of earlier runs; the view does not move. */
    public void history(List<PackedRow> rows) {
        edge.prepend(() -> model.history(rows));
    }

    /** Shows rows that belong to the chip. */
    public void choose(Chip chip) {
        model.rearranging().choose(chip, edge::refilter);
    }

    /** Goes to the newest delivery and follows from there. */
    @FXML
    public void toLiveEdge() {
        edge.follow();
    }

    /** Selects the delivery that many rows further down; upwards when negative. */
    public void move(int by) {
        steps.move(by);
    }

    /** Selects one delivery, if search and chip admit it; the checkout that hides it opens. */
    public void select(long seq) {
        steps.select(seq);
    }

    /** Shows the deliveries of the selected checkout, or steps to the first of them when they are shown. */
    public void expand() {
        steps.expand();
    }

    /** Closes the selected checkout, or steps to it from one of its deliveries. */
    public void collapse() {
        steps.collapse();
    }

    /** Shows each checkout as one line, or each delivery by itself, whatever is not shown now. */
    public void toggleJoining() {
        boolean joined = model.rearranging().joiningProperty().get();
        memory.keep(CHECKOUTS, joined ? APART : "joined");
        if (joined) {
            model.rearranging().part(edge::relay);
        } else {
            model.rearranging().join(edge::relay);
        }
    }

    /** Takes every unread mark off. */
    public void markAllRead() {
        model.unread().seenAll();
        remark();
    }

    /** All that is selected; the deliveries of a selected checkout are. */
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.allProperty();
    }

    /** Passes on the selected lines as text: a line each, the shown columns apart by tabs; later when that takes a while. */
    public void selectedText(Consumer<String> taker) {
        columns.text(selection.lines(), new RowCopy.Taker(taker, told.done(), told.failed()));
    }

    /** Returns what says how far a copy of many lines is, and cancels it. */
    public Node copyBar() {
        return new CopyBar(columns.copying());
    }

    /** Tells that one from now on. */
    public void tell(Listener other) {
        told = other;
    }

    /** The line that was selected last, in its latest state; null when none is. */
    public ReadOnlyObjectProperty<@Nullable Line> leadProperty() {
        return selection.leadProperty();
    }

    /** How many deliveries came while the view did not follow. */
    public ReadOnlyIntegerProperty newsProperty() {
        return edge.newsProperty();
    }

    /** Fills a menu, now and whenever there are other columns, with entries that show and hide the columns. */
    public void columnMenu(ObservableList<MenuItem> entries) {
        columns.menu(entries);
    }

    /** Returns a pane that shows, hides, moves, widens and sorts the columns, and adds some and removes them. */
    public Parent columnsPane() {
        return new ColumnsPane(table, columns);
    }

    private void order() {
        model.rearranging().sort(columns.order(), edge::reorder);
    }

    private void look(@Nullable Line line) {
        if (line != null && model.unread().seen(line)) {
            remark();
        }
    }

    private void remark() {
        table.lookupAll(".fact-sign").forEach(node -> {
            if (node instanceof FactCell cell) {
                cell.mark();
            }
        });
    }
}
