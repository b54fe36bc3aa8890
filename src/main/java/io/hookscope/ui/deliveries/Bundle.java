package io.hookscope.ui.deliveries;

import io.hookscope.store.packed.PackedRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deliveries of one checkout that are listed, and the lines that show them. For one thread. */
final class Bundle {

    private final long key;
    /** In order of number. */
    private final List<PackedRow> members = new ArrayList<>(4);
    private Layout layout = Layout.NONE;
    private Line.Checkout.State state = Line.Checkout.State.CLOSED;

    Bundle(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }

    /** Returns its deliveries in order of number, as a copy. */
    PackedRow[] members() {
        return members.toArray(PackedRow[]::new);
    }

    Line.Checkout.State state() {
        return state;
    }

    void state(Line.Checkout.State next) {
        state = next;
    }

    /** Returns how it is shown. */
    Layout layout() {
        return layout;
    }

    void layout(Layout next) {
        layout = next;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Takes a delivery in, in the place of an earlier state of it. */
    void put(PackedRow row) {
        int at = place(row.seq());
        if (at >= 0) {
            members.set(at, row);
        } else {
            members.add(-at - 1, row);
        }
    }

    void remove(long seq) {
        int at = place(seq);
        if (at >= 0) {
            members.remove(at);
        }
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

    private int place(long seq) {
        return PackedRow.find(members, seq);
    }
}
