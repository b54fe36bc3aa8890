package io.hookscope.check.payload;

import io.hookscope.check.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact sum of amounts of which some may be left out. An absent optional amount counts as zero as long as another one
 * is there; a null or anything that is no number makes the whole sum unknown. For one thread.
 */
final class Sum {

    private BigDecimal value = BigDecimal.ZERO;
    private boolean known = true;
    private boolean any;

    /** Adds an amount that may be absent. */
    Sum optional(Place amount) {
        return amount.isAbsent() ? this : required(amount);
    }

    /** Adds an amount without which there is no sum. */
    Sum required(Place amount) {
        return add(amount.number());
    }

    /** Takes off an amount without which there is no sum. */
    Sum minus(Place amount) {
        BigDecimal number = amount.number();
        return add(number == null ? null : number.negate());
    }

    /** Makes the sum unknown. */
    void unknown() {
        known = false;
    }

    /** Returns the sum, or null when it is unknown or nothing was added. */
    @Nullable
    BigDecimal value() {
        return known && any ? value : null;
    }

    private Sum add(@Nullable BigDecimal number) {
        if (number == null) {
            known = false;
        } else if (known) {
            value = value.add(number);
            any = true;
        }
        return this;
    }
}
