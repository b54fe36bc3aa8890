package io.hookscope.event;

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
}
