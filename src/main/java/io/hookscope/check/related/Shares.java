package io.hookscope.check.related;

import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the discounts that a checkout's deliveries state come to, and which of them are a redeemable's own part. Each delivery
 * carries the whole order, and with it what all of them took off together; only credits and points are counted for the
 * voucher alone. Immutable.
 */
public final class Shares {

    /** What one delivery states; null when it does not. */
    public record Stated(@Nullable BigDecimal discount, Unit unit) {

        /** Returns what the delivery of that summary states. */
        public static Stated of(Summary summary) {
            return new Stated(summary.discount(), summary.discountUnit());
        }
    }

    private final boolean apart;

    private Shares(boolean apart) {
        this.apart = apart;
    }

    /**
     * Returns what the parts took off together; null when one does not state it, or not in the unit of the others. Money that all
     * of them state alike is the whole order's: one amount, not many.
     */
    public static @Nullable BigDecimal together(List<Stated> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Stated part : parts) {
            if (part.discount() == null || part.unit() != parts.getFirst().unit()) {
                return null;
            }
            sum = sum.add(part.discount());
        }
        return parts.isEmpty() ? null : isShared(parts) ? parts.getFirst().discount() : sum;
    }

    /** Whether all of the parts state the same money: what the order that they share lost. */
    public static boolean isShared(List<Stated> parts) {
        BigDecimal first = parts.getFirst().discount();
        return first != null && parts.stream().allMatch(part -> part.unit() == Unit.MONEY && part.discount() != null
                && part.discount().compareTo(first) == 0);
    }

    /** Money is a part's own when the parts come to {@code whole}, what the checkout took off in all, and not beyond it. */
    public static Shares of(@Nullable BigDecimal whole, List<Stated> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Stated part : parts) {
            if (part.discount() != null && part.unit() != Unit.POINTS) {
                sum = sum.add(part.discount());
            }
        }
        return new Shares(whole != null && sum.compareTo(whole) == 0);
    }

    /** Returns what the redeemable took off itself; null where nobody says. */
    public @Nullable BigDecimal own(Stated part) {
        return apart || part.unit() != Unit.MONEY ? part.discount() : null;
    }
}
