package io.hookscope.ui.deliveries;

import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.feed.Batch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The table of deliveries. It follows what comes only while its newest edge is in view, and never moves under the user
 * otherwise. For the FX thread.
 */
public final class DeliveriesPane {

    private static final String COLUMNS = "columns";
    private static final String CHECKOUTS = "checkouts";
    private static final String APART = "apart";
    private static final String WIDTHS = "columns.widths";
    /** What the vertical scroll bar may take. */
    private static final double BAR = 18;

    private final DeliveriesModel model;
    private final CellText text;
    private final ViewMemory memory;
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper(this, "news");

    @FXML
    private Region root;
    @FXML
    private TableView<Line> table;
    @FXML
    private Button newsChip;

    private ColumnSet columns;
    private LineSelection selection;
    private TableAnchor anchor;
    private boolean moving;
    /** Whether nobody gave the columns widths of their own. */
    private boolean fitting;
    private boolean resizing;

    /** Builds the table over the model, with the columns as they were left. */
    @SuppressWarnings("NullAway.Init")
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
        anchor = new TableAnchor(table, model);
        if (memory.recall(CHECKOUTS).filter(APART::equals).isPresent()) {
            model.part();
        }
        selection = new LineSelection(model, table.getSelectionModel());
        columns = new ColumnSet(table, text, model.flags(), model.notes());
        // before the columns: the table forgets its sort order when its items change
        table.setItems(model.view());
        table.setSortPolicy(_ -> true);
        columns.lay(memory.recall(COLUMNS).map(ColumnPlan::of).orElse(ColumnPlan.FIRST));
        order();
        columns.onSort(_ -> order());
        columns.onSort(_ -> remember());
        fitting = memory.recall(WIDTHS).isEmpty();
        columns.onLayout(change -> {
            if (change instanceof ReadOnlyDoubleProperty) {
                resized();
            }
            remember();
        });
        table.widthProperty().addListener(_ -> fit());
        table.getVisibleLeafColumns().addListener((Observable _) -> fit());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> new LineRow(model, text, this::toggle));
        selection.leadProperty().addListener((_, _, line) -> look(line));
        newsChip.visibleProperty().bind(news.greaterThan(0));
        newsChip.textProperty().bind(news.map(n -> Strings.get("news", n)));
        model.flags().onChange(table::refresh);
        model.notes().onChange(table::refresh);
        table.skinProperty().addListener(_ -> watchScrolling());
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
        shown.getItems().setAll(columns.menu());
        var menu = new ContextMenu();
        menu.getItems().setAll(entries);
        menu.getItems().addAll(new SeparatorMenuItem(), shown);
        table.setContextMenu(menu);
    }

    /** Gives the columns the width that they have in the size of now. */
    public void resize() {
        fit();
    }

    /** Writes every cell anew: amounts or times are written otherwise now. */
    public void redraw() {
        table.refresh();
    }

    /** Takes in what became known; the view moves only at the live edge. */
    public void take(Batch batch) {
        change(() -> model.apply(batch));
    }

    /** Takes those out at once, and selects what stands in their place. */
    public void takeOut(Set<Long> seqs) {
        int at = leadIndex();
        take(new Batch(List.of(), seqs));
        if (leadIndex() < 0 && at >= 0 && !model.view().isEmpty()) {
            table.getSelectionModel().clearAndSelect(Math.min(at, model.view().size() - 1));
        }
    }

    /** Takes in what waited while the view was paused. */
    public void resume() {
        change(model::resume);
    }

    /** Shows rows that the filter admits. */
    public void search(RowFilter filter) {
        model.search(filter, this::refilter);
    }

    /** Takes in deliveries of earlier runs; the view does not move. */
    public void history(List<PackedRow> rows) {
        if (!isLive()) {
            relay(() -> model.history(rows));
            return;
        }
        moving = true;
        selection.keeping(() -> model.history(rows));
        int newest = model.indexOfNewest();
        if (newest > 0) {
            anchor.show(newest);
        }
        moving = false;
    }

    /** Shows rows that belong to the chip. */
    public void choose(Chip chip) {
        model.choose(chip, this::refilter);
    }

    /** Goes to the newest delivery and follows from there. */
    @FXML
    public void toLiveEdge() {
        anchor.show(model.indexOfNewest());
        news.set(0);
    }

    /** Selects the delivery that many rows further down; upwards when negative. */
    public void move(int by) {
        if (model.view().isEmpty()) {
            return;
        }
        int at = table.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? 0 : Math.clamp(at + by, 0, model.view().size() - 1);
        table.getSelectionModel().clearAndSelect(next);
        if (anchor.isOutside(next)) {
            table.scrollTo(Math.max(0, by > 0 ? next - anchor.rowsInView() + 2 : next));
        }
    }

    /** Selects one delivery, if search and chip admit it; the checkout that hides it opens. */
    public void select(long seq) {
        relay(() -> model.reveal(seq));
        selectLine(new Line.Id.Number(seq));
    }

    /** Shows the deliveries of the selected checkout, or steps to the first of them when they are shown. */
    public void expand() {
        if (selection.leadProperty().get() instanceof Line.Checkout checkout) {
            if (checkout.isOpen()) {
                move(1);
            } else {
                toggle(checkout);
            }
        }
    }

    /** Closes the selected checkout, or steps to it from one of its deliveries. */
    public void collapse() {
        switch (selection.leadProperty().get()) {
            case Line.Checkout checkout when checkout.isOpen() -> toggle(checkout);
            case Line.Delivery part when part.under() != null -> selectLine(part.under().id());
            case null, default -> {
            }
        }
    }

    /** Shows each checkout as one line, or each delivery by itself, whatever is not shown now. */
    public void toggleJoining() {
        boolean joined = model.joiningProperty().get();
        memory.keep(CHECKOUTS, joined ? APART : "joined");
        if (joined) {
            model.part(this::relay);
        } else {
            model.join(this::relay);
        }
    }

    /** Takes every unread mark off. */
    public void markAllRead() {
        model.seenAll();
        remark();
    }

    /** All that is selected; the deliveries of a selected checkout are. */
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.allProperty();
    }

    /** Returns the selected lines as text: a line each, the shown columns apart by tabs. */
    public String selectedText() {
        return selection.lines().stream().map(columns::line).collect(Collectors.joining("\n"));
    }

    /** The line that was selected last, in its latest state; null when none is. */
    public ReadOnlyObjectProperty<@Nullable Line> leadProperty() {
        return selection.leadProperty();
    }

    /** How many deliveries came while the view did not follow. */
    public ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Returns new menu entries that show and hide columns. */
    public List<MenuItem> columnMenu() {
        return columns.menu();
    }

    /** Returns a pane that shows, hides, moves, widens and sorts the columns. */
    public Parent columnsPane() {
        return new ColumnsPane(table);
    }

    private void change(IntSupplier change) {
        boolean live = isLive();
        List<TableAnchor.Spot> spots = anchor.visible();
        int rowsInView = anchor.rowsInView();
        boolean leadInView = leadIndex() >= 0 && !anchor.isOutside(leadIndex());
        int[] fresh = new int[1];
        moving = true;
        selection.keeping(() -> fresh[0] = change.getAsInt());
        boolean pushedOut = leadInView && leadIndex() >= rowsInView;
        if (!spots.isEmpty() && (!live || pushedOut)) {
            anchor.restore(spots);
            news.set(news.get() + fresh[0]);
        } else if (fresh[0] > 0) {
            anchor.show(model.indexOfNewest());
        }
        moving = false;
    }

    private void refilter(Runnable change) {
        if (isLive()) {
            selection.keeping(change);
            toLiveEdge();
        } else {
            relay(change);
        }
    }

    /** Lays lines anew that are already there. */
    private void relay(Runnable change) {
        List<TableAnchor.Spot> spots = anchor.visible();
        moving = true;
        selection.keeping(change);
        anchor.restore(spots);
        moving = false;
    }

    private void toggle(Line.Checkout checkout) {
        if (checkout.isOpen()) {
            boolean inside = selection.leadProperty().get() instanceof Line.Delivery part && part.under() != null
                    && part.under().id().equals(checkout.id());
            if (inside) {
                selectLine(checkout.id());
            }
        }
        var key = new Line.Id.Key(checkout.place().key());
        relay(() -> {
            if (checkout.isOpen()) {
                model.close(key);
            } else {
                model.open(key);
            }
        });
    }

    private void selectLine(Line.Id id) {
        int at = model.indexOf(id);
        if (at >= 0) {
            table.getSelectionModel().clearAndSelect(at);
            if (anchor.isOutside(at)) {
                table.scrollTo(at);
            }
        }
    }

    private void order() {
        model.sort(columns.order(), change -> {
            selection.keeping(change);
            if (leadIndex() >= 0) {
                anchor.show(leadIndex());
            }
        });
    }

    private int leadIndex() {
        Line lead = selection.leadProperty().get();
        return lead == null ? -1 : model.indexOf(lead.id());
    }

    /** Whether what comes next would come into view by itself. */
    private boolean isLive() {
        int last = model.view().size() - 1;
        TableAnchor.Spot top = anchor.top();
        if (top == null) {
            return true;
        }
        boolean atTop = top.index() == 0 && top.offset() > -1;
        boolean atBottom = anchor.bottom() >= last;
        var sorted = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        if (sorted != null && !sorted.getId().equals(Column.RECEIVED.name())) {
            return atTop && atBottom;
        }
        return sorted != null && sorted.getSortType() == SortType.ASCENDING ? atBottom : atTop;
    }

    private void look(@Nullable Line line) {
        if (line != null && model.seen(line)) {
            remark();
        }
    }

    private void remark() {
        table.lookupAll(".table-row-cell").forEach(node -> {
            if (node instanceof LineRow row) {
                row.mark();
            }
        });
    }

    private void watchScrolling() {
        var flow = anchor.flow();
        if (flow != null) {
            flow.positionProperty().addListener(_ -> {
                if (!moving && isLive()) {
                    news.set(0);
                }
            });
        }
    }

    private void fit() {
        if (fitting && !resizing && table.getWidth() > BAR) {
            resizing = true;
            columns.fit(table.getWidth() - BAR);
            resizing = false;
        }
    }

    private void resized() {
        if (!resizing && fitting) {
            fitting = false;
            memory.keep(WIDTHS, "own");
        }
    }

    private void remember() {
        memory.keep(COLUMNS, columns.plan().text());
    }
}
