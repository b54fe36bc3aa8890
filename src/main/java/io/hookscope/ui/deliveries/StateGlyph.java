package io.hookscope.ui.deliveries;

import io.hookscope.check.Conclusion;
import io.hookscope.event.Outcome;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import java.util.Locale;

/** A delivery's state at a glance: a glyph for the eye, and words for everybody. */
public enum StateGlyph {
    SUCCEEDED("●"), FAILED("✕"), ROLLBACK("↩"), PROBLEM("▲"), RETRY("↻"), REFUSED("⊘"), OTHER("○");

    private final String glyph;

    StateGlyph(String glyph) {
        this.glyph = glyph;
    }

    /** Returns the mark of what matters most about the row. */
    public static StateGlyph of(Row row) {
        if (row.reception().isRefused()) {
            return REFUSED;
        }
        Conclusion conclusion = row.conclusion();
        if (conclusion != null && conclusion.problems() > 0) {
            return PROBLEM;
        }
        if (conclusion != null && conclusion.attempt() > 1) {
            return RETRY;
        }
        return of(row.summary().outcome());
    }

    /** Returns the mark of what matters most about the row. */
    public static StateGlyph of(PackedRow row) {
        if (row.isRefused()) {
            return REFUSED;
        }
        if (row.problems() > 0) {
            return PROBLEM;
        }
        return row.attempt() > 1 ? RETRY : of(row.outcome());
    }

    private static StateGlyph of(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> SUCCEEDED;
            case FAILED -> FAILED;
            case ROLLBACK -> ROLLBACK;
            case OTHER -> OTHER;
        };
    }

    /** Returns the character that stands in the table. */
    public String glyph() {
        return glyph;
    }

    /** Returns the same in words. */
    public String words() {
        return Strings.get("mark." + word());
    }

    /** Returns the name in lower case, as style classes and keys spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
