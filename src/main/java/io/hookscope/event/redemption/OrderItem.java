package io.hookscope.event.redemption;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param label what to call it: the product's name, else {@code source_id}, else {@code sku_id}, else {@code product_id}, else {@code id}
 */
public record OrderItem(@Nullable String label, @Nullable BigDecimal price, @Nullable BigDecimal amount) {}
