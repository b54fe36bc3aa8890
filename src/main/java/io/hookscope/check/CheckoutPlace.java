package io.hookscope.check;

import java.util.List;

/**
 * A delivery's place in a checkout, short enough to travel with its row. Not stored: it is found again when the rows are
 * read at the start.
 *
 * @param key         the same for every delivery of one checkout in this session
 * @param label       what to call the checkout: the request's id, else the parent redemption's, else the order's
 * @param arrived     how many of its deliveries arrived, redeliveries not counted
 * @param expected    how many should at least, the one for the whole stack included
 * @param exact       whether the stack lists its parts, so that {@code expected} is no more and no less than that
 * @param total       whether this one is the total of the stack, which a consumer must not book
 * @param alarm       whether one is missing or extra although the quiet period is over
 * @param position    where it stands among those that arrived, from 0, in the stack's order, the total last
 * @param redeemables how many were redeemed, as far as it is known
 * @param missing     what did not come yet, each in words that name it
 */
public record CheckoutPlace(long key, String label, int arrived, int expected, boolean exact, boolean total,
        boolean alarm, int position, int redeemables, List<String> missing) {

    public CheckoutPlace {
        missing = List.copyOf(missing);
    }

    /** Returns in words how many came: "5 of 6", "5 of at least 6", or "6 so far" where nothing tells how many there are. */
    public String counts() {
        return counts(arrived, expected, exact);
    }

    /** Returns in words how many came of how many. */
    public static String counts(int arrived, int expected, boolean exact) {
        String key = exact ? "checkout.of" : arrived < expected ? "checkout.of-at-least" : "checkout.so-far";
        return Wording.of(key, arrived, expected);
    }
}
