package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
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

    void add(PackedRow row) {
        change(row, 1);
    }

    void remove(PackedRow row) {
        change(row, -1);
    }

    /** Takes over what was counted elsewhere. */
    void set(int[] counted) {
        System.arraycopy(counted, 0, counts, 0, counts.length);
    }

    /** Counts a row among others, elsewhere. */
    static void add(int[] counts, PackedRow row) {
        change(counts, row, 1);
    }

    /** Adds what was counted to what is. */
    static void add(int[] counts, int[] more) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += more[i];
        }
    }

    /** Tells listeners; once a batch. */
    void publish() {
        shown.forEach((chip, property) -> property.set(counts[chip.ordinal()]));
    }

    ReadOnlyIntegerProperty property(Chip chip) {
        return shown.get(chip).getReadOnlyProperty();
    }

    private void change(PackedRow row, int by) {
        change(counts, row, by);
    }

    /** Of the chips of outcomes just one admits it: asking each would cost as much again as finding the rows. */
    private static void change(int[] counts, PackedRow row, int by) {
        counts[Chip.ALL.ordinal()] += by;
        counts[Chip.of(row.outcome()).ordinal()] += by;
        if (Chip.PROBLEMS.admits(row)) {
            counts[Chip.PROBLEMS.ordinal()] += by;
        }
        if (Chip.RETRIES.admits(row)) {
            counts[Chip.RETRIES.ordinal()] += by;
        }
    }
}
