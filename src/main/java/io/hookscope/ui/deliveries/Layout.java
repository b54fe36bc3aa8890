package io.hookscope.ui.deliveries;

import io.hookscope.store.packed.PackedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** More than twice what a stack can hold is no stack, whatever it says of itself. */
    private static final int MOST = 64;

    Layout {
        shown = List.copyOf(shown);
        found = List.copyOf(found);
    }

    /** Lays deliveries out, which stand in order of number; what a checkout says of itself finds all that is in it. */
    static Layout of(PackedRow[] members, Line.Checkout.State state, Rules rules) {
        List<PackedRow> joined = rules.joining() ? joined(members) : List.of();
        List<Object> shown = new ArrayList<>();
        List<PackedRow> found = new ArrayList<>();
        Line.Checkout line = joined.size() > 1
                ? join(joined, state, rules, shown, found)
                : null;
        Set<PackedRow> together = joined.size() > 1 ? new HashSet<>(joined) : Set.of();
        for (PackedRow member : members) {
            if (!together.contains(member) && rules.finds(member, "")) {
                found.add(member);
                if (rules.chip().admits(member)) {
                    shown.add(member);
                }
            }
        }
        return new Layout(line, shown, found);
    }

    private static Line.@Nullable Checkout join(List<PackedRow> joined, Line.Checkout.State state, Rules rules,
            List<Object> shown, List<PackedRow> found) {
        Line.Checkout head = CheckoutFacts.of(joined, state);
        String words = rules.query().isEmpty() ? "" : head.words();
        boolean admitted = false;
        for (PackedRow member : joined) {
            if (rules.finds(member, words)) {
                found.add(member);
                admitted |= rules.chip().admits(member);
            }
        }
        if (!admitted) {
            return null;
        }
        shown.add(head);
        if (head.isOpen()) {
            joined.forEach(member -> shown.add(new Line.Delivery(member, head)));
        }
        return head;
    }

    /** The first delivery of each redemption, in the order of the stack. */
    private static List<PackedRow> joined(PackedRow[] members) {
        Set<@Nullable String> redemptions = new HashSet<>();
        return Arrays.stream(members).filter(m -> redemptions.add(m.redemption())).limit(MOST)
                .sorted(Comparator.comparingInt(Item::position).thenComparingLong(PackedRow::seq)).toList();
    }
}
