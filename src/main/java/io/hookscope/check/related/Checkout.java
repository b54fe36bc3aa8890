package io.hookscope.check.related;

import io.hookscope.check.CheckoutPlace;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of one request, in the stack's order: the parts as the stack lists them, else as they arrived, the total
 * last. Redeliveries do not count.
 *
 * @param key         the same for all of them within a session
 * @param label       what to call it
 * @param parts       those that arrived
 * @param redeemables how many parts the stack has, as far as it is known
 * @param expected    how many deliveries there should be, the total included
 * @param missing     those that did not come yet
 * @param takenOff    what the checkout took off, in money: as the total says, else what the parts say alike (they share the
 *                    order), else their sum; null when a part does not say, or counts something else
 * @param orderTotal  what is to be paid in the end, in the smallest unit
 * @param alarm       whether something is missing or extra although the quiet period is over
 */
public record Checkout(long key, String label, List<Part> parts, int redeemables, int expected, List<Missing> missing,
        @Nullable BigDecimal takenOff, @Nullable BigDecimal orderTotal, boolean alarm) {
    public Checkout {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** Returns how many of the expected deliveries arrived. */
    public int arrived() {
        return parts.size();
    }

    /** Returns the parts that the stack's list does not name. */
    public List<Part> extra() {
        return parts.stream().filter(Part::extra).toList();
    }

    /** Returns whether that delivery is the total. */
    public boolean isTotal(long seq) {
        return parts.stream().anyMatch(p -> p.seq() == seq && p.total());
    }

    /** Returns what a row needs to know. */
    public CheckoutPlace place(long seq) {
        return new CheckoutPlace(key, label, arrived(), expected, isTotal(seq), alarm);
    }
}
