package io.hookscope.event.diff;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs. Immutable.
 *
 * @param kind  in what way
 * @param left  the side before; null when it was added
 * @param right the side after; null when it was removed
 */
public record Difference(Kind kind, @Nullable Side left, @Nullable Side right) {

    /** In what way two sides differ, in the order in which they are counted. */
    public enum Kind {
        /** Another value stands there. */
        CHANGED,
        /** It stands on the right only. */
        ADDED,
        /** It stands on the left only. */
        REMOVED,
        /** It stands in another place among its neighbours; what changed inside is told by itself. */
        MOVED,
        /** The same value, written differently: {@code 1.0} and {@code 1}. */
        REWRITTEN;

        /** Returns its name in the texts of the window and the summary. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the place: that on the right where there is one. */
    public String pointer() {
        Side side = right == null ? Objects.requireNonNull(left) : right;
        return side.pointer();
    }

    /** Returns what stood on the left; empty when nothing did. */
    public String before() {
        return left == null ? "" : left.text();
    }

    /** Returns what stands on the right; empty when nothing does. */
    public String after() {
        return right == null ? "" : right.text();
    }
}
