package io.hookscope.event.redemption;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order. Amounts are in the smallest unit of the project's currency, exact; items number up to 500. */
public record Order(@Nullable String id, @Nullable String sourceId, @Nullable String status,
        @Nullable BigDecimal amount, @Nullable BigDecimal totalDiscountAmount,
        @Nullable BigDecimal totalAppliedDiscountAmount, @Nullable BigDecimal totalAmount, List<OrderItem> items,
        @Nullable Instant createdAt) {

    public Order {
        items = List.copyOf(items);
    }

    /** Returns what is to be paid: what the order says, else its amount without what was taken off; null when it tells neither. */
    public @Nullable BigDecimal toPay() {
        BigDecimal off = off();
        if (totalAmount != null || amount == null || off == null) {
            return totalAmount == null ? amount : totalAmount;
        }
        BigDecimal rest = amount.subtract(off);
        return rest.signum() < 0 ? amount : rest;
    }

    /** Returns what was taken off, or null when the order does not say. */
    public @Nullable BigDecimal off() {
        return totalAppliedDiscountAmount == null ? totalDiscountAmount : totalAppliedDiscountAmount;
    }
}
