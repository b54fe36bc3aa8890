package io.hookscope.check.related;

import io.hookscope.event.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the discounts that a checkout's deliveries state are a redeemable's own part. Each delivery carries the whole
 * order, and with it what all of them took off together; only credits and points are counted for the voucher alone.
 * Immutable.
 */
public final class Shares {

    /** What one delivery states; null when it does not. */
    public record Stated(@Nullable BigDecimal discount, Unit unit) {}

    private final boolean apart;

    private Shares(boolean apart) {
        this.apart = apart;
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
