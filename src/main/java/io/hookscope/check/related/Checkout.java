package io.hookscope.check.related;

import io.hookscope.check.CheckoutPlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of one request, in the stack's order: the parts as the stack lists them, else as they arrived, the total
 * last. Redeliveries do not count.
 *
 * @param key         the same for all of them within a session
 * @param label       what to call it
 * @param parts       those that arrived
 * @param totals      the numbers of all deliveries of the total, redeliveries included
 * @param redeemables how many parts the stack has, as far as it is known
 * @param expected    how many deliveries there should be at least, the total included
 * @param exact       whether the stack lists its parts, so that there should be just as many
 * @param missing     those that did not come yet
 * @param takenOff    what the checkout took off, in money: as the total says, else what the parts say alike (they share the
 *                    order), else their sum; null when a part does not say, or counts something else
 * @param orderTotal  what is to be paid in the end, in the smallest unit
 * @param alarm       whether something is missing or extra although the quiet period is over
 */
public record Checkout(long key, String label, List<Part> parts, Set<Long> totals, int redeemables,
        int expected, boolean exact, List<Missing> missing,
        @Nullable BigDecimal takenOff, @Nullable BigDecimal orderTotal, boolean alarm) {
    public Checkout {
        parts = List.copyOf(parts);
        totals = Set.copyOf(totals);
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

    /** Returns whether that delivery is the total, or a redelivery of it. */
    public boolean isTotal(long seq) {
        return totals.contains(seq);
    }

    /** Returns in words how many came: "5 of 6", "5 of at least 6", or "6 so far" where nothing tells how many there are. */
    public String counts() {
        return CheckoutPlace.counts(arrived(), expected, exact);
    }

    /** Returns what a row needs to know. */
    public CheckoutPlace place(long seq) {
        return new CheckoutPlace(key, label, arrived(), expected, exact, isTotal(seq), alarm, position(seq),
                redeemables,
                missing.stream().map(CheckoutCheck::name).toList());
    }

    /** A redelivery is no part of its own and stands behind all. */
    private int position(long seq) {
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).seq() == seq) {
                return at;
            }
        }
        return parts.size();
    }
}
