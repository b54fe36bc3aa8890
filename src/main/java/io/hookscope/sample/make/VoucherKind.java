package io.hookscope.sample.make;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is redeemed. */
public enum VoucherKind {
    /** A sum off the order or its items. */
    AMOUNT,
    /** A share off the order or its items. */
    PERCENT,
    /** Units of a product for nothing. */
    UNIT,
    /** The order at a fixed price. */
    FIXED,
    /** Credits of a gift card. */
    GIFT,
    /** Points of a loyalty card, paid with at the till. */
    LOYALTY,
    /** A promotion tier: no code. */
    PROMOTION,
    /** Several promotion tiers redeemed as one: no code. */
    PROMOTION_STACK;

    /** The kinds whose redeemable has a code. */
    static final List<VoucherKind> WITH_CODE = List.of(AMOUNT, PERCENT, UNIT, FIXED, GIFT, LOYALTY);

    /** Returns the word on the command line: lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind of that word. */
    public static Optional<VoucherKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equalsIgnoreCase(word)).findFirst();
    }

    /** Whether a voucher of this kind has a code; promotions have none. */
    boolean hasCode() {
        return WITH_CODE.contains(this);
    }
}
