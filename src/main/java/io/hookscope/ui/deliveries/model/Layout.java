package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the deliveries of one checkout are shown: those that were sent once stand together in one line, redeliveries stay
 * lines of their own. Immutable.
 *
 * @param line  the line of the checkout; null while none shows it
 * @param shown what shows anything of it
 * @param found those of its deliveries that the search finds
 */
record Layout(Line.@Nullable Checkout line, List<Object> shown, List<PackedRow> found) {

    /** Nothing is shown. */
    static final Layout NONE = new Layout(null, List.of(), List.of());

    Layout {
        shown = List.copyOf(shown);
        found = List.copyOf(found);
    }

    /** Lays a checkout's deliveries out; what it says of itself finds all that is in it. */
    static Layout of(CheckoutStack stack, Rules rules) {
        Line.Checkout joined = rules.joining() ? stack.line() : null;
        List<Object> shown = new ArrayList<>();
        List<PackedRow> found = new ArrayList<>();
        boolean admitted = joined != null && join(joined, rules, shown, found);
        for (PackedRow member : stack.members()) {
            if ((joined == null || !joined.members().contains(member)) && rules.query().matches(member)) {
                found.add(member);
                if (rules.chip().admits(member)) {
                    shown.add(member);
                }
            }
        }
        return new Layout(admitted ? joined : null, shown, found);
    }

    /** Returns whether the checkout is shown. */
    private static boolean join(Line.Checkout head, Rules rules, List<Object> shown, List<PackedRow> found) {
        RowFilter query = rules.query().within(head);
        boolean admitted = false;
        for (PackedRow member : head.members()) {
            if (query.matches(member)) {
                found.add(member);
                admitted |= rules.chip().admits(member);
            }
        }
        if (admitted) {
            shown.add(head);
            if (head.isOpen()) {
                head.members().forEach(member -> shown.add(new Line.Delivery(member, head)));
            }
        }
        return admitted;
    }
}
