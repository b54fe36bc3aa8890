package io.hookscope.ui.detail.many;

import io.hookscope.event.Unit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Amounts of each unit for itself: points and credits are no money. Immutable. */
record Sums(Map<Unit, BigDecimal> amounts) {

    static final Sums NOTHING = new Sums(Map.of());

    Sums {
        amounts = Map.copyOf(amounts);
    }

    Sums plus(Unit unit, BigDecimal amount) {
        var sums = new EnumMap<Unit, BigDecimal>(Unit.class);
        sums.putAll(amounts);
        sums.merge(unit, amount, BigDecimal::add);
        return new Sums(sums);
    }

    Sums plus(Sums more) {
        Sums sum = this;
        for (var amount : more.amounts.entrySet()) {
            sum = sum.plus(amount.getKey(), amount.getValue());
        }
        return sum;
    }

    /** Returns the sum of that unit; 0 when there is none. */
    BigDecimal of(Unit unit) {
        return amounts.getOrDefault(unit, BigDecimal.ZERO);
    }
}
