package io.hookscope.event.redemption;

import static io.hookscope.event.json.Lenient.number;
import static io.hookscope.event.json.Lenient.object;
import static io.hookscope.event.json.Lenient.text;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a voucher or a promotion tier is worth. Stateless. */
final class VoucherValues {

    private VoucherValues() {}

    static Voucher.@Nullable Value of(JsonNode voucher) {
        JsonNode gift = object(voucher, "gift");
        if (gift.isObject()) {
            return new Voucher.Gift(number(gift, "balance"));
        }
        JsonNode card = object(voucher, "loyalty_card");
        if (card.isObject()) {
            return new Voucher.Loyalty(number(card, "balance"));
        }
        return discount(object(voucher, "discount"));
    }

    static Voucher.@Nullable Value discount(JsonNode discount) {
        String type = text(discount, "type");
        return switch (type) {
            case null -> null;
            case "AMOUNT" -> new Voucher.AmountOff(number(discount, "amount_off"));
            case "PERCENT" ->
                new Voucher.PercentOff(number(discount, "percent_off"), number(discount, "amount_limit"));
            case "UNIT" -> units(discount);
            case "FIXED" -> new Voucher.FixedPrice(number(discount, "fixed_amount"));
            default -> new Voucher.OtherValue(type);
        };
    }

    private static Voucher.Value units(JsonNode discount) {
        JsonNode list = discount.get("units");
        if (list == null || !list.isArray() || list.isEmpty()) {
            return unit(discount);
        }
        var units = new ArrayList<Voucher.UnitOff>(list.size());
        for (JsonNode one : list) {
            units.add(unit(one));
        }
        return new Voucher.ManyUnits(units);
    }

    private static Voucher.UnitOff unit(JsonNode node) {
        return new Voucher.UnitOff(number(node, "unit_off"), text(node, "unit_type"));
    }
}
