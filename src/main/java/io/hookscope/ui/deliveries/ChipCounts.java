package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How many rows each chip admits, kept by adding and taking away. For the FX thread alone. */
final class ChipCounts {

    private final int[] counts = new int[Chip.values().length];
    private final Map<Chip, ReadOnlyIntegerWrapper> shown = new EnumMap<>(Chip.class);

    ChipCounts() {
        for (Chip chip : Chip.values()) {
            shown.put(chip, new ReadOnlyIntegerWrapper(this, chip.name()));
        }
    }

    void add(Row row) {
        change(row, 1);
    }

    void remove(Row row) {
        change(row, -1);
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    /** Tells listeners; once a batch. */
    void publish() {
        shown.forEach((chip, property) -> property.set(counts[chip.ordinal()]));
    }

    ReadOnlyIntegerProperty property(Chip chip) {
        return shown.get(chip).getReadOnlyProperty();
    }

    private void change(Row row, int by) {
        for (Chip chip : Chip.values()) {
            if (chip.admits(row)) {
                counts[chip.ordinal()] += by;
            }
        }
    }
}
