package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of one checkout as they are at one moment. What they come to is worked out once, by whoever asks first.
 * Immutable; thread-safe.
 */
final class CheckoutStack {

    /** No delivery. */
    static final CheckoutStack EMPTY = new CheckoutStack(new PackedRow[0], Line.Checkout.State.CLOSED);

    /** More than twice what a stack can hold is no stack, whatever it says of itself. */
    private static final int MOST = 64;

    private final PackedRow[] members;
    private final Line.Checkout.State state;
    private Line.@Nullable Checkout line;
    private boolean joined;

    private CheckoutStack(PackedRow[] members, Line.Checkout.State state) {
        this.members = members;
        this.state = state;
    }

    /** Returns its deliveries in order of number; not to be changed. */
    PackedRow[] members() {
        return members;
    }

    boolean isEmpty() {
        return members.length == 0;
    }

    /** Returns it with that delivery, in the place of an earlier state of it. */
    CheckoutStack with(PackedRow row) {
        int at = place(row.seq());
        PackedRow[] next = Arrays.copyOf(members, at >= 0 ? members.length : members.length + 1);
        if (at < 0) {
            System.arraycopy(members, -at - 1, next, -at, members.length + at + 1);
        }
        next[at >= 0 ? at : -at - 1] = row;
        return new CheckoutStack(next, state);
    }

    /** Returns it without the delivery of that number. */
    CheckoutStack without(long seq) {
        return new CheckoutStack(Arrays.stream(members).filter(row -> row.seq() != seq).toArray(PackedRow[]::new),
                state);
    }

    /** Returns it open or closed. */
    CheckoutStack in(Line.Checkout.State next) {
        return new CheckoutStack(members, next);
    }

    /** Returns the line of those that were sent once; null when there are not two of them. */
    synchronized Line.@Nullable Checkout line() {
        if (!joined) {
            List<PackedRow> together = together();
            line = together.size() > 1 ? CheckoutFacts.of(together, state) : null;
            joined = true;
        }
        return line;
    }

    /** The first delivery of each redemption, in the order of the stack. */
    private List<PackedRow> together() {
        Set<@Nullable String> redemptions = new HashSet<>();
        return Arrays.stream(members).filter(m -> redemptions.add(m.redemption())).limit(MOST)
                .sorted(Comparator.comparingInt(Item::position).thenComparingLong(PackedRow::seq)).toList();
    }

    private int place(long seq) {
        return PackedRow.find(Arrays.asList(members), seq);
    }
}
