package io.hookscope.store.packed;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How an amount stands in a packed row: a whole one as a number at its place in the layout, any other written out. Without state. */
final class Amounts {

    static final int NONE = 0;
    static final int WHOLE = 1;
    static final int WRITTEN = 2;

    private Amounts() {}

    /** Returns the number for the amount's place; 0 when it has none. */
    static long whole(@Nullable BigDecimal amount) {
        return amount != null && isWhole(amount) ? amount.longValueExact() : 0;
    }

    /** Writes out what has no place; returns which kind of amount it is. */
    static int write(@Nullable BigDecimal amount, PackedWriter out) {
        if (amount == null) {
            return NONE;
        }
        if (isWhole(amount)) {
            return WHOLE;
        }
        out.eight(amount.scale());
        out.text(amount.unscaledValue().toString());
        return WRITTEN;
    }

    /** Returns the amount of that kind, the number from its place or what is written out. */
    static @Nullable BigDecimal read(int kind, long whole, PackedReader in) {
        return switch (kind) {
            case NONE -> null;
            case WHOLE -> BigDecimal.valueOf(whole);
            default -> {
                int scale = (int) in.eight();
                yield new BigDecimal(new BigInteger(in.some()), scale);
            }
        };
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.scale() == 0 && amount.unscaledValue().bitLength() < Long.SIZE;
    }
}
