package io.hookscope.sample.make;

import org.jspecify.annotations.Nullable;

/**
 * Which event is wanted.
 *
 * @param kind what is redeemed; null to choose
 */
public record Recipe(EventType type, @Nullable VoucherKind kind, Form form, Wishes wishes) {

    /** A redemption that succeeded, in the envelope, all else chosen. */
    public static final Recipe DEFAULT = new Recipe(EventType.REDEMPTION_SUCCEEDED, null, Form.ENVELOPE,
            Wishes.NONE);

    public Recipe {
        if (wishes.code() != null && kind != null && !kind.hasCode()) {
            throw new IllegalArgumentException("A promotion has no code.");
        }
    }

    /** Returns the same for another event. */
    public Recipe withType(EventType other) {
        return new Recipe(other, kind, form, wishes);
    }

    /** Returns the same for another kind of voucher. */
    public Recipe withKind(VoucherKind other) {
        return new Recipe(type, other, form, wishes);
    }

    /** Returns the same with other wishes. */
    public Recipe withWishes(Wishes other) {
        return new Recipe(type, kind, form, other);
    }
}
