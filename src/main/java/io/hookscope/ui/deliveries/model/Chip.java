package io.hookscope.ui.deliveries.model;

import io.hookscope.event.Outcome;
import io.hookscope.store.packed.PackedRow;
import java.util.Locale;

/** The chips beside the search: each admits some rows and counts them. */
public enum Chip {
    ALL, SUCCEEDED, FAILED, ROLLBACKS, OTHER, PROBLEMS, RETRIES;

    /** Whether the row belongs to it. */
    public boolean admits(PackedRow row) {
        return switch (this) {
            case ALL -> true;
            case SUCCEEDED, FAILED, ROLLBACKS, OTHER -> this == of(row.outcome());
            case PROBLEMS -> row.problems() > 0;
            case RETRIES -> row.attempt() > 1;
        };
    }

    /** Returns the one chip of those for outcomes that admits rows of that outcome. */
    static Chip of(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> SUCCEEDED;
            case FAILED -> FAILED;
            case ROLLBACK -> ROLLBACKS;
            case OTHER -> OTHER;
        };
    }

    /** Whether it stands there only when it counts something. */
    public boolean appearsOnDemand() {
        return this == PROBLEMS || this == RETRIES;
    }

    /** Returns its words: {@code Succeeded 1,190}. */
    public String words(int count) {
        return Words.get("chip." + name().toLowerCase(Locale.ROOT), count);
    }
}
