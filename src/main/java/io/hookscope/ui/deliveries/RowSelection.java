package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are selected, by number: the table's own selection goes by place, and places change when deliveries
 * come. For the FX thread.
 */
final class RowSelection {

    private final DeliveriesModel model;
    private final TableViewSelectionModel<Row> places;
    private final ReadOnlyObjectWrapper<@Nullable Row> lead = new ReadOnlyObjectWrapper<>(this, "lead");
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private List<Long> numbers = List.of();
    private boolean changing;

    RowSelection(DeliveriesModel model, TableViewSelectionModel<Row> places) {
        this.model = model;
        this.places = places;
        places.getSelectedIndices().addListener((Observable _) -> chosen());
        places.selectedIndexProperty().addListener(_ -> chosen());
    }

    /** The delivery that was selected last, in its latest state. */
    ReadOnlyObjectProperty<@Nullable Row> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** The selected rows in the order of the table, in their latest state. */
    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Does what moves rows, and selects the same deliveries afterwards, where they are still in view. */
    void keeping(Runnable change) {
        changing = true;
        try {
            change.run();
            restore();
        } finally {
            changing = false;
        }
        refresh();
    }

    private void restore() {
        int[] wanted = numbers.stream().mapToInt(model::indexOf).filter(at -> at >= 0).toArray();
        Row leading = lead.get();
        int leadAt = leading == null ? -1 : model.indexOf(leading.seq());
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
        if (leadAt >= 0) {
            places.select(leadAt);
        }
    }

    private void chosen() {
        if (!changing) {
            refresh();
        }
    }

    private void refresh() {
        List<Row> selected = places.getSelectedIndices().stream().filter(at -> at < model.view().size())
                .map(at -> model.view().get(at)).toList();
        numbers = selected.stream().map(Row::seq).toList();
        int at = places.getSelectedIndex();
        Row leading = at >= 0 && at < model.view().size() ? model.view().get(at) : null;
        if (!Objects.equals(leading, lead.get())) {
            lead.set(leading);
        }
        if (!selected.equals(rows.get())) {
            rows.set(selected);
        }
    }
}
