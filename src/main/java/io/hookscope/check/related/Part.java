package io.hookscope.check.related;

import io.hookscope.event.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a checkout.
 *
 * @param total      whether it is the total of the stack, which a consumer must not book beside its parts
 * @param extra      whether the stack's own list does not name it
 * @param redemption its redemption's id
 * @param code       the voucher's code or the promotion's name
 * @param discount   what it took off itself, in {@code unit}; null where nobody says: the order's discount is that of all parts
 */
public record Part(long seq, Instant receivedAt, boolean total, boolean extra, @Nullable String redemption,
        @Nullable String code, @Nullable BigDecimal discount, Unit unit) {}
