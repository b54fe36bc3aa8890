package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import org.jspecify.annotations.Nullable;

/** The deliveries of one checkout that are listed, and the lines that show them. For one thread. */
final class Bundle {

    private final long key;
    private CheckoutStack stack = CheckoutStack.EMPTY;
    private Layout layout = Layout.NONE;

    Bundle(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }

    /** Returns its deliveries as they are now. */
    CheckoutStack stack() {
        return stack;
    }

    void state(Line.Checkout.State next) {
        stack = stack.in(next);
    }

    /** Returns how it is shown. */
    Layout layout() {
        return layout;
    }

    void layout(Layout next) {
        layout = next;
    }

    boolean isEmpty() {
        return stack.isEmpty();
    }

    /** Takes a delivery in, in the place of an earlier state of it. */
    void put(PackedRow row) {
        stack = stack.with(row);
    }

    void remove(long seq) {
        stack = stack.without(seq);
    }

    /** Returns what shows the delivery, or else stands for it; null when nothing does. */
    @Nullable
    Object itemOf(long seq) {
        for (Object item : layout.shown()) {
            if (Item.shows(item, seq)) {
                return item;
            }
        }
        Line.Checkout line = layout.line();
        return line != null && Item.standsFor(line, seq) ? line : null;
    }
}
