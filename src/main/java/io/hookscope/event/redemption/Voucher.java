package io.hookscope.event.redemption;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voucher.
 *
 * @param type  DISCOUNT_VOUCHER, GIFT_VOUCHER or LOYALTY_CARD as written, or a type we do not know yet
 * @param value what it is worth; null when the body does not say
 */
public record Voucher(@Nullable String id, @Nullable String code, @Nullable String type, @Nullable String campaign,
        @Nullable String campaignId, @Nullable Value value) {

    /** What a voucher is worth. */
    public sealed interface Value {}

    /** Takes a sum off; {@code amountOff} in the smallest unit. */
    public record AmountOff(@Nullable BigDecimal amountOff) implements Value {}

    /** Takes a share off; {@code percentOff} from 0 to 100; {@code amountLimit} in the smallest unit. */
    public record PercentOff(@Nullable BigDecimal percentOff, @Nullable BigDecimal amountLimit)
            implements
                Value {}

    /** Adds units: {@code unitType} is a product or SKU id. */
    public record UnitOff(@Nullable BigDecimal unitOff, @Nullable String unitType) implements Value {}

    /** Adds several units at once. */
    public record ManyUnits(List<UnitOff> units) implements Value {

        public ManyUnits {
            units = List.copyOf(units);
        }
    }

    /** Sets the price; {@code fixedAmount} in the smallest unit. */
    public record FixedPrice(@Nullable BigDecimal fixedAmount) implements Value {}

    /** Credits on a gift card: how many are left. */
    public record Gift(@Nullable BigDecimal balance) implements Value {}

    /** Points on a loyalty card: how many are left. */
    public record Loyalty(@Nullable BigDecimal balance) implements Value {}

    /** A kind of discount we do not know yet, by its name. */
    public record OtherValue(String kind) implements Value {}
}
