package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The deliveries that came while the view is paused, in their latest state. For the FX thread alone. */
final class HeldBack {

    private final Map<Long, PackedRow> waiting = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "waiting");

    boolean isPaused() {
        return paused.get();
    }

    /** Holds new deliveries back from now on. */
    void pause() {
        paused.set(true);
    }

    /** Returns all that waited, in order of arrival, and holds nothing back any more. */
    List<PackedRow> release() {
        paused.set(false);
        List<PackedRow> all = List.copyOf(waiting.values());
        waiting.clear();
        count();
        return all;
    }

    void put(PackedRow row) {
        waiting.put(row.seq(), row);
    }

    boolean contains(long seq) {
        return waiting.containsKey(seq);
    }

    /** Forgets deliveries that are gone. */
    void gone(Set<Long> seqs) {
        seqs.forEach(waiting::remove);
        count();
    }

    /** Tells listeners how many wait; once a batch. */
    void count() {
        count.set(waiting.size());
    }

    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
