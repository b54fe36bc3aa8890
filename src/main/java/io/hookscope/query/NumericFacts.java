package io.hookscope.query;

import io.hookscope.event.Amounts;
import io.hookscope.event.Unit;
import io.hookscope.store.packed.PackedRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers of a row as a query asks for them. Without state. */
final class NumericFacts {

    private NumericFacts() {}

    /** Returns what the row says in that field; null when it says nothing, or no number. */
    static @Nullable BigDecimal of(Field field, PackedRow row, QueryContext frame) {
        return switch (field) {
            case AMOUNT -> amount(row.orderTotal(), Unit.MONEY, frame);
            case DISCOUNT -> amount(row.discount(), row.discountUnit(), frame);
            case STATUS -> row.status() == 0 ? null : BigDecimal.valueOf(row.status()); // 0 was closed without an answer
            case ATTEMPT -> row.isConcluded() ? BigDecimal.valueOf(row.attempt()) : null;
            case NUMBER -> BigDecimal.valueOf(row.seq());
            case TOOK -> row.isAnswered() ? BigDecimal.valueOf(row.tookNanos()) : null;
            case BYTES -> BigDecimal.valueOf(row.bytes());
            default -> null;
        };
    }

    /** Points have no decimals of their own; an amount of absurd size is none that anybody asks for. */
    private static @Nullable BigDecimal amount(@Nullable BigDecimal smallest, Unit unit, QueryContext frame) {
        if (smallest == null || Amounts.isHuge(smallest)) {
            return null;
        }
        return unit == Unit.POINTS ? smallest : smallest.movePointLeft(frame.decimals());
    }
}
