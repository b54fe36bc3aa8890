package io.hookscope.ui.deliveries;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are selected, by what they are known by: the table's own selection goes by place, and places change when
 * deliveries come. For the FX thread.
 */
final class LineSelection {

    /** The table moves each line that is selected by looking for it among all of them: with more than so many it takes too long. */
    private static final int MANY = 200;

    private final DeliveriesModel model;
    private final TableViewSelectionModel<Line> places;
    private final ReadOnlyObjectWrapper<@Nullable Line> lead = new ReadOnlyObjectWrapper<>(this, "lead");
    private final ReadOnlyObjectWrapper<Selection> all = new ReadOnlyObjectWrapper<>(this, "all", Selection.NONE);
    private List<Line> lines = List.of();
    private boolean changing;

    LineSelection(DeliveriesModel model, TableViewSelectionModel<Line> places) {
        this.model = model;
        this.places = places;
        places.getSelectedIndices().addListener((Observable _) -> chosen());
        places.selectedIndexProperty().addListener(_ -> chosen());
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

    /**
     * Does what moves lines, and selects the same afterwards, where it is still in view. A selected delivery that became part
     * of a checkout stays in sight: the checkout opens.
     */
    void keeping(Runnable change) {
        changing = true;
        try {
            settle();
            if (lines.size() > MANY) {
                withoutAny(change);
            } else {
                change.run();
                lines.forEach(this::reveal);
                restore();
            }
        } finally {
            changing = false;
        }
        refresh();
    }

    /** Lets go of all that is selected, so that nothing of it has to be moved, and selects it at once when lines have moved. */
    private void withoutAny(Runnable change) {
        var focus = places.getTableView().getFocusModel();
        Line focused = focus.getFocusedItem();
        places.clearSelection();
        change.run();
        lines.forEach(this::reveal);
        restore();
        int at = focused == null ? -1 : model.indexOf(focused.id());
        if (at >= 0) {
            focus.focus(at);
        }
    }

    /** Where the line is not selected that the table takes for the last one, it would select it again when lines move. */
    private void settle() {
        Line leading = lead.get();
        int at = leading == null ? -1 : model.indexOf(leading.id());
        if (at >= 0 && !places.isSelected(places.getSelectedIndex())) {
            places.select(at);
        }
    }

    private void reveal(Line line) {
        if (line.id() instanceof Line.Id.Number(long seq)) {
            model.reveal(seq);
        }
    }

    private void restore() {
        int[] wanted = lines.stream().mapToInt(line -> model.indexOf(line.id())).filter(at -> at >= 0).distinct()
                .toArray();
        Line leading = lead.get();
        int leadAt = leading == null ? -1 : model.indexOf(leading.id());
        int[] sorted = Arrays.stream(wanted).sorted().toArray();
        boolean same = places.getSelectedIndex() == leadAt && places.getSelectedIndices().size() == sorted.length
                && Arrays.equals(places.getSelectedIndices().stream().mapToInt(i -> i).sorted().toArray(),
                        sorted);
        if (same) {
            return;
        }
        places.clearSelection();
        if (wanted.length > 0) {
            places.selectIndices(wanted[0], wanted);
        }
        if (Arrays.stream(wanted).anyMatch(at -> at == leadAt)) {
            places.select(leadAt);
        }
    }

    private void chosen() {
        if (!changing) {
            refresh();
        }
    }

    private void refresh() {
        lines = places.getSelectedIndices().stream().filter(at -> at < model.view().size())
                .map(at -> model.view().get(at)).toList();
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
        if (at >= 0 && at < model.view().size() && places.isSelected(at)) {
            return model.view().get(at);
        }
        return lines.isEmpty() ? null : lines.getLast();
    }
}
