package io.hookscope.ui.deliveries.model;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.store.packed.PackedRow;
import java.util.Comparator;

/**
 * What stands for a line of the table: the row itself where a delivery stands alone, which is nearly always, and else the
 * line. So a line that nobody sees costs nothing. Without state.
 */
final class Item {

    private Item() {}

    /** Returns the line for it. */
    static Line line(Object item) {
        return item instanceof PackedRow row ? new Line.Delivery(row, null) : (Line) item;
    }

    /** Returns what stands for the line. */
    static Object of(Line line) {
        return line instanceof Line.Delivery delivery && delivery.under() == null ? delivery.packed() : line;
    }

    /** Returns what its line is known by. */
    static Line.Id id(Object item) {
        return item instanceof PackedRow row ? new Line.Id.Number(row.seq()) : ((Line) item).id();
    }

    /** Whether it shows that delivery and nothing else. */
    static boolean shows(Object item, long seq) {
        return item instanceof PackedRow row && row.seq() == seq
                || item instanceof Line.Delivery part && part.packed().seq() == seq;
    }

    /** Whether it is a checkout that stands for that delivery. */
    static boolean standsFor(Line.Checkout checkout, long seq) {
        for (PackedRow member : checkout.members()) {
            if (member.seq() == seq) {
                return true;
            }
        }
        return false;
    }

    /** Returns the order of lines in which those at the left are ordered that way and deliveries follow their checkout. */
    static Comparator<Object> inOrder(Comparator<PackedRow> order) {
        return (a, b) -> {
            PackedRow left = head(a);
            PackedRow right = head(b);
            int heads = left == right ? 0 : order.compare(left, right);
            return heads != 0 ? heads : Long.compare(rank(a), rank(b));
        };
    }

    /** Returns the row that has a place among others: its own, or that of the checkout under which it stands. */
    private static PackedRow head(Object item) {
        return switch (item) {
            case PackedRow row -> row;
            case Line.Delivery part when part.under() != null -> part.under().packed();
            default -> ((Line) item).packed();
        };
    }

    /** A checkout's deliveries by position; while positions change two may share one, and the number decides. */
    private static long rank(Object item) {
        return item instanceof Line.Delivery part && part.under() != null
                ? (long) position(part.packed()) << 40 | part.packed().seq() + 1
                : 0;
    }

    /** Returns where the delivery stands in its checkout; 0 when it is in none. */
    static int position(PackedRow row) {
        CheckoutPlace place = row.place();
        return place == null ? 0 : place.position();
    }
}
