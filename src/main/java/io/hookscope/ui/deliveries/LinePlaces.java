package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Which places of the table are selected: any number of lines, each as a whole. What comes with JavaFX looks for each selected
 * line among all of them when lines come, which takes seconds with some thousands; here they move in stretches. For the FX
 * thread.
 */
@SuppressWarnings("rawtypes")
final class LinePlaces extends TableViewSelectionModel<Line> {

    /** Where JavaFX remembers the place from which on Shift selects. */
    private static final String ANCHOR = "anchor";

    private final TableView<Line> table;
    private final ChosenList<Integer> indices = new ChosenList<>(this::places, at -> at);
    private final ChosenList<Line> items = new ChosenList<>(this::places, this::getModelItem);
    private final ChosenList<TablePosition> cells = new ChosenList<>(this::places, at -> position(at, null));
    private final List<Line> gone = new ArrayList<>();
    private Places places = Places.NONE;
    private Runnable onChange = () -> {};

    /** Selects none of these lines, which the table shows or is to show. */
    LinePlaces(TableView<Line> table, ObservableList<Line> lines) {
        super(table);
        this.table = table;
        setSelectionMode(SelectionMode.MULTIPLE);
        lines.addListener((Change<? extends Line> change) -> moved(change));
    }

    /** Has that run when others are selected or another one is the last, and when a selected line changes or goes. */
    void onChange(Runnable deed) {
        onChange = deed;
    }

    /** Returns which are selected. */
    Places places() {
        return places;
    }

    /** Returns the selected lines that went out of the list since this was asked last, as they were. */
    List<Line> takeGone() {
        List<Line> taken = List.copyOf(gone);
        gone.clear();
        return taken;
    }

    /** Selects those too and leaves the focus where it is; the last one is the one at that place, where it is selected. */
    void add(int[] others, int last) {
        Places next = others.length == 0 ? places : places.withEach(others);
        choose(next, next.contains(last) ? last : next.contains(getSelectedIndex()) ? getSelectedIndex() : next.last());
    }

    /**
     * Lets go of what does not stand between that place and the one from which on Shift selects, as the table is about to:
     * but it does so line by line.
     */
    void letGoBeyond(int place) {
        int from = anchor();
        if (from >= 0) {
            Places next = places.within(Math.min(from, place), Math.max(from, place) + 1);
            if (!next.equals(places)) {
                choose(next, next.contains(getSelectedIndex()) ? getSelectedIndex() : next.last());
            }
        }
    }

    private void moved(Change<? extends Line> change) {
        Places before = places;
        int last = getSelectedIndex();
        boolean touched = false;
        items.begin();
        while (change.next()) {
            int at = change.getFrom();
            int end = change.wasUpdated() ? change.getTo() : at + change.getRemovedSize();
            touched |= places.below(at) < places.below(end);
            if (!change.wasUpdated()) {
                lose(change);
                places = places.moved(at, end - at, change.getAddedSize());
                last = moved(last, at, end, change.getAddedSize());
            }
        }
        items.end();
        last(last < 0 ? places.last() : last);
        // the cells are not told, as those of JavaFX are not: it would take down each of them
        indices.tell(before);
        if (touched) {
            onChange.run();
        }
    }

    private void lose(Change<? extends Line> change) {
        int at = change.getFrom();
        Places out = places.within(at, at + change.getRemovedSize());
        if (!out.isEmpty()) {
            List<Line> lost = out.stream().mapToObj(place -> (Line) change.getRemoved().get(place - at)).toList();
            gone.addAll(lost);
            items.lost(places.below(at), lost);
        }
    }

    /** Returns where that place is when what stood from one place up to before the other gave way to so many; -1 if it did. */
    private static int moved(int place, int at, int end, int added) {
        if (place < at) {
            return place;
        }
        return place < end ? -1 : place + added - (end - at);
    }

    private void choose(Places next, int last) {
        Places before = places;
        places = next;
        cells.tell(before);
        indices.tell(before);
        items.tell(before);
        last(last);
        onChange.run();
    }

    private void last(int at) {
        setSelectedIndex(at);
        setSelectedItem(getModelItem(at));
    }

    /** Returns the place from which on Shift selects; -1 when there is none. */
    int anchor() {
        return table.getProperties().get(ANCHOR) instanceof TablePosition at ? at.getRow() : -1;
    }

    /** Has Shift select from that place on; -1 for none. */
    void anchor(int at) {
        if (at < 0) {
            table.getProperties().remove(ANCHOR);
        } else {
            table.getProperties().put(ANCHOR, position(at, null));
        }
    }

    private TablePosition<Line, ?> position(int at, @Nullable TableColumn<Line, ?> column) {
        return new TablePosition<>(table, at, column);
    }

    private boolean isLine(int at) {
        return at >= 0 && at < getItemCount();
    }

    @Override
    public void select(int row, @Nullable TableColumn<Line, ?> column) {
        if (isLine(row)) {
            choose(places.with(row, row + 1), row);
            table.getFocusModel().focus(row, column);
        }
    }

    @Override
    public void clearAndSelect(int row, @Nullable TableColumn<Line, ?> column) {
        if (isLine(row)) {
            anchor(row);
            choose(Places.NONE.with(row, row + 1), row);
            table.getFocusModel().focus(row, column);
        }
    }

    @Override
    public void clearSelection(int row, @Nullable TableColumn<Line, ?> column) {
        Places next = places.without(row, row + 1);
        if (!next.equals(places)) {
            choose(next, next.isEmpty() ? -1 : getSelectedIndex());
        }
    }

    @Override
    public void clearSelection() {
        choose(Places.NONE, -1);
        focus(-1);
    }

    @Override
    public void selectRange(int first, int end) {
        if (first != end) {
            range(first, end > first ? end - 1 : end + 1, null);
        }
    }

    @Override
    public void selectRange(int first, @Nullable TableColumnBase<Line, ?> from, int last,
            @Nullable TableColumnBase<Line, ?> to) {
        range(first, last, to);
    }

    private void range(int first, int last, @Nullable TableColumnBase<Line, ?> column) {
        int low = Math.max(0, Math.min(first, last));
        int high = Math.min(getItemCount() - 1, Math.max(first, last));
        if (low <= high) {
            int end = Math.clamp(last, low, high);
            choose(places.with(low, high + 1), end);
            table.getFocusModel().focus(end, (TableColumn<Line, ?>) column);
        }
    }

    @Override
    public void selectIndices(int row, int... rows) {
        int[] those = IntStream.concat(IntStream.of(row), IntStream.of(rows)).filter(this::isLine).toArray();
        if (those.length > 0) {
            int last = those[those.length - 1];
            choose(places.withEach(those), last);
            focus(last);
        }
    }

    @Override
    public void selectAll() {
        if (getItemCount() > 0) {
            int last = isLine(getFocusedIndex()) ? getFocusedIndex() : getItemCount() - 1;
            choose(Places.NONE.with(0, getItemCount()), last);
            focus(last);
        }
    }

    @Override
    public void select(@Nullable Line line) {
        select(table.getItems().indexOf(line));
    }

    @Override
    public void select(int row) {
        select(row, (TableColumn<Line, ?>) null);
    }

    @Override
    public void clearAndSelect(int row) {
        clearAndSelect(row, (TableColumn<Line, ?>) null);
    }

    @Override
    public void clearSelection(int row) {
        clearSelection(row, (TableColumn<Line, ?>) null);
    }

    @Override
    public boolean isSelected(int row) {
        return places.contains(row);
    }

    @Override
    public boolean isSelected(int row, @Nullable TableColumn<Line, ?> column) {
        return places.contains(row);
    }

    @Override
    public boolean isEmpty() {
        return places.isEmpty();
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<Line> getSelectedItems() {
        return items;
    }

    @Override
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public void selectFirst() {
        select(0);
    }

    @Override
    public void selectLast() {
        select(getItemCount() - 1);
    }

    @Override
    public void selectPrevious() {
        select(getFocusedIndex() < 0 ? getItemCount() - 1 : getFocusedIndex() - 1);
    }

    @Override
    public void selectNext() {
        select(getFocusedIndex() + 1);
    }

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }

    /** Lines are selected as a whole. */
    @Override
    public void selectLeftCell() {
        // nothing stands to the left of a line
    }

    /** Lines are selected as a whole. */
    @Override
    public void selectRightCell() {
        // nothing stands to the right of a line
    }
}
