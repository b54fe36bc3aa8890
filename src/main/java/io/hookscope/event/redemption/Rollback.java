package io.hookscope.event.redemption;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The rollback of a redemption.
 *
 * @param redemption the id of what is rolled back
 * @param amount     credits or points given back, as written
 * @param reason     why somebody rolled it back
 */
public record Rollback(@Nullable String id, @Nullable String redemption, @Nullable String result,
        @Nullable String status, @Nullable String reason, @Nullable String failureCode,
        @Nullable String failureMessage, @Nullable BigDecimal amount, @Nullable String trackingId,
        @Nullable Order order, @Nullable Voucher voucher, @Nullable Customer customer) {}
