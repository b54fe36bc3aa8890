package io.hookscope.sample.make;

import org.jspecify.annotations.Nullable;

/**
 * What is set by hand; everything that is null is chosen. Sums, copies and the campaign's code pattern follow.
 *
 * @param lines    how many lines the order has, 1 to 500; 0 to choose
 * @param code     the voucher's code, with at least one letter or digit
 * @param customer the customer's name
 * @param amount   the order's amount before discounts, in the smallest unit; at least one unit a line
 */
public record Wishes(int lines, @Nullable String code, @Nullable String customer, @Nullable Long amount) {

    /** The most lines that an order can have. */
    public static final int MOST_LINES = 500;

    /** Nothing set by hand. */
    public static final Wishes NONE = new Wishes(0, null, null, null);

    public Wishes {
        if (lines < 0 || lines > MOST_LINES) {
            throw new IllegalArgumentException("An order has 1 to 500 lines.");
        }
        if (code != null && code.chars().noneMatch(Codes::isLetterOrDigit)) {
            throw new IllegalArgumentException("A code needs at least one letter or digit from A to Z or 0 to 9.");
        }
        if (customer != null && customer.isBlank()) {
            throw new IllegalArgumentException("A customer needs a name.");
        }
        if (amount != null && (amount < Math.max(1, lines) || amount > 1_000_000_000_000L)) {
            throw new IllegalArgumentException("An order's amount is at least 1 a line and at most 1000000000000.");
        }
    }

    /** Returns the same with an order of that many lines. */
    public Wishes withLines(int count) {
        return new Wishes(count, code, customer, amount);
    }
}
