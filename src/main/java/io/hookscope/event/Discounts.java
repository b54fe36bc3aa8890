package io.hookscope.event;

import static io.hookscope.event.Summaries.first;

import io.hookscope.event.redemption.Order;
import io.hookscope.event.redemption.Redemption;
import io.hookscope.event.redemption.RedemptionEvent;
import io.hookscope.event.redemption.Rollback;
import io.hookscope.event.redemption.Voucher;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a redemption took off, and what it counts in: money, a gift card's credits or loyalty points. Stateless. */
final class Discounts {

    /** Positive; null when nothing was taken off or the body does not say. */
    record Taken(@Nullable BigDecimal amount, Unit unit) {}

    private Discounts() {}

    static Taken of(String name, Subject subject) {
        if (!EventNames.isRedemption(name)) {
            return new Taken(null, Unit.MONEY);
        }
        Unit unit = unit(subject.voucher());
        if (EventNames.isFailure(name)) {
            // what it would have used is still counted in the voucher's unit
            return new Taken(null, unit);
        }
        BigDecimal used = unit == Unit.MONEY ? null : used(subject.event());
        BigDecimal amount = used == null && unit != Unit.POINTS ? offOrder(subject.order()) : used;
        return new Taken(Summaries.positive(amount), unit);
    }

    private static Unit unit(@Nullable Voucher voucher) {
        if (voucher == null) {
            return Unit.MONEY;
        }
        if ("LOYALTY_CARD".equals(voucher.type()) || voucher.value() instanceof Voucher.Loyalty) {
            return Unit.POINTS;
        }
        boolean gift = "GIFT_VOUCHER".equals(voucher.type()) || voucher.value() instanceof Voucher.Gift;
        return gift ? Unit.CREDITS : Unit.MONEY;
    }

    private static @Nullable BigDecimal used(RedemptionEvent event) {
        Rollback rollback = event.rollback();
        Redemption redemption = event.redemption();
        return first(rollback == null ? null : rollback.amount(), redemption == null ? null : redemption.amount());
    }

    private static @Nullable BigDecimal offOrder(@Nullable Order order) {
        return order == null ? null : order.off();
    }
}
