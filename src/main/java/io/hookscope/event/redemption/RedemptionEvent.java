package io.hookscope.event.redemption;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data of an event of the redemption family. Any part may be absent: a failed redemption may carry none of them.
 *
 * @param redemption what was redeemed, or what is rolled back
 * @param rollback   the rollback itself, for {@code redemption.rollback.*}
 * @param createdAt  when the event happened
 */
public record RedemptionEvent(@Nullable Customer customer, @Nullable Order order, @Nullable Campaign campaign,
        @Nullable Voucher voucher, @Nullable PromotionTier promotionTier,
        @Nullable PromotionStack promotionStack, @Nullable Redemption redemption, @Nullable Rollback rollback,
        @Nullable Instant createdAt) {

    /** Returns the order that it is about: of a rollback the one that the rollback names. */
    public @Nullable Order subjectOrder() {
        if (rollback != null && rollback.order() != null) {
            return rollback.order();
        }
        return order != null || redemption == null ? order : redemption.order();
    }
}
