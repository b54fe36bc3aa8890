package io.hookscope.event;

import static io.hookscope.event.Summaries.first;
import static io.hookscope.event.Summaries.told;

import io.hookscope.event.redemption.Campaign;
import io.hookscope.event.redemption.Customer;
import io.hookscope.event.redemption.Order;
import io.hookscope.event.redemption.PromotionStack;
import io.hookscope.event.redemption.PromotionTier;
import io.hookscope.event.redemption.Redemption;
import io.hookscope.event.redemption.RedemptionEvent;
import io.hookscope.event.redemption.Rollback;
import io.hookscope.event.redemption.Voucher;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what an event is about, wherever in its data that stands: the part at the top, else the copy inside the redemption.
 *
 * @param event the data as records, of whatever family
 */
record Subject(RedemptionEvent event) {

    @Nullable
    Voucher voucher() {
        Redemption redemption = event.redemption();
        Rollback rollback = event.rollback();
        return first(event.voucher(), first(redemption == null ? null : redemption.voucher(),
                rollback == null ? null : rollback.voucher()));
    }

    @Nullable
    Order order() {
        return event.subjectOrder();
    }

    @Nullable
    Customer customer() {
        Redemption redemption = event.redemption();
        Rollback rollback = event.rollback();
        return first(event.customer(), first(redemption == null ? null : redemption.customer(),
                rollback == null ? null : rollback.customer()));
    }

    /** The voucher's code, else the name of the promotion tier, else of the stack. */
    @Nullable
    String code() {
        Voucher voucher = voucher();
        PromotionTier tier = event.promotionTier();
        PromotionStack stack = event.promotionStack();
        return first(voucher == null ? null : told(voucher.code()),
                first(tier == null ? null : told(tier.name()), stack == null ? null : told(stack.name())));
    }

    @Nullable
    String campaign() {
        Voucher voucher = voucher();
        Campaign campaign = event.campaign();
        PromotionTier tier = event.promotionTier();
        return first(campaign == null ? null : told(campaign.name()), first(
                voucher == null ? null : told(voucher.campaign()), tier == null ? null : told(tier.campaign())));
    }
}
