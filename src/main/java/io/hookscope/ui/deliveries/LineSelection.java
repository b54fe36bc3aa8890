package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.model.Selection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView.TableViewFocusModel;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are selected, by what they are known by: the table's own selection goes by place, and what a line is known by
 * may go and stand elsewhere when deliveries come. For the FX thread.
 */
final class LineSelection {

    private final DeliveriesModel model;
    private final LinePlaces places;
    private final ReadOnlyObjectWrapper<@Nullable Line> lead = new ReadOnlyObjectWrapper<>(this, "lead");
    private final ReadOnlyObjectWrapper<Selection> all = new ReadOnlyObjectWrapper<>(this, "all", Selection.NONE);
    private List<Line> lines = List.of();
    private boolean changing;
    private boolean changed;

    LineSelection(DeliveriesModel model, LinePlaces places) {
        this.model = model;
        this.places = places;
        places.onChange(this::chosen);
    }

    /** The line that was selected last, in its latest state. */
    ReadOnlyObjectProperty<@Nullable Line> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** All that is selected, in its latest state. */
    ReadOnlyObjectProperty<Selection> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Returns the selected lines in the order of the table. */
    List<Line> lines() {
        return lines;
    }

    /** Lets go of what does not stand between that place and the one from which on Shift selects. */
    void letGoBeyond(int place) {
        places.letGoBeyond(place);
    }

    /**
     * Does what moves lines, and selects the same afterwards, where it is still in view. A selected delivery that became part
     * of a checkout stays in sight: the checkout opens.
     */
    void keeping(Runnable change) {
        TableViewFocusModel<Line> focus = places.getTableView().getFocusModel();
        TablePosition<?, ?> cell = focus.getFocusedCell();
        Line focused = focus.getFocusedItem();
        Line anchor = line(places.anchor());
        boolean any = !places.isEmpty();
        changing = true;
        try {
            change.run();
            follow();
        } finally {
            changing = false;
        }
        if (anchor != null) {
            int from = model.indexOf(anchor.id());
            places.anchor(from < 0 ? places.getSelectedIndex() : from);
        }
        int at = focused == null ? -1 : model.indexOf(focused.id());
        if (at < 0 && any) {
            focus.focus(places.getSelectedIndex());
        } else if (at >= 0 && at != focus.getFocusedIndex()) {
            focus.focus(at, column(cell));
        }
        if (changed) {
            refresh();
        }
    }

    private @Nullable Line line(int at) {
        return at >= 0 && at < model.view().size() ? model.view().get(at) : null;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable TableColumn<Line, ?> column(TablePosition<?, ?> cell) {
        return (TableColumn<Line, ?>) cell.getTableColumn();
    }

    /** Selects what went from its place at the place where it is now. */
    private void follow() {
        List<Line> gone = places.takeGone();
        gone.forEach(this::reveal);
        int[] found = Stream.concat(gone.stream(), places.takeGone().stream())
                .mapToInt(line -> model.indexOf(line.id())).filter(at -> at >= 0).toArray();
        Line leading = lead.get();
        int last = leading == null ? -1 : model.indexOf(leading.id());
        if (found.length > 0 || last != places.getSelectedIndex()) {
            places.add(found, last);
        }
    }

    private void reveal(Line line) {
        if (line.id() instanceof Line.Id.Number(long seq)) {
            model.reveal(seq);
        }
    }

    private void chosen() {
        changed = true;
        if (!changing) {
            places.takeGone();
            refresh();
        }
    }

    private void refresh() {
        changed = false;
        lines = places.places().stream().mapToObj(model.view()::get).toList();
        Line leading = leading();
        if (!Objects.equals(leading, lead.get())) {
            lead.set(leading);
        }
        Selection selected = Selection.of(lines);
        if (!selected.equals(all.get())) {
            all.set(selected);
        }
    }

    /** The table still names a line as selected last after that line alone was taken out of the selection. */
    private @Nullable Line leading() {
        int at = places.getSelectedIndex();
        if (places.isSelected(at)) {
            return model.view().get(at);
        }
        return lines.isEmpty() ? null : lines.getLast();
    }
}
