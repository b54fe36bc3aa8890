package io.hookscope.check.payload;

import io.hookscope.check.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a consumer of the redemption family may rely on. It asks for less than the published description on purpose: most
 * of the published examples break that description, so only what a consumer cannot do without is written down here.
 */
final class Contract {

    /** The forms of a value that a consumer relies on; null is always allowed. */
    enum Form {
        STRING, NUMBER, OBJECT, ARRAY, TIME;

        String words() {
            return Wording.of("form." + name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * A promise about one field.
     *
     * @param keys the way to it from the event's data
     * @param form the form of its value
     * @param words the values known today; empty when any will do
     */
    record Promise(List<String> keys, Form form, Set<String> words) {

        /** The same promise as it stands in the part that its first key names. */
        Promise below() {
            return new Promise(keys.subList(1, keys.size()), form, words);
        }
    }

    /** Keys that must be there whenever the object around them is, null or not. */
    static final List<List<String>> ALWAYS = List.of(List.of("voucher", "code"), List.of("redemption", "id"),
            List.of("redemption_rollback", "id"));

    static final List<Promise> PROMISES = List.of(
            object("customer"), string("customer.id"), string("customer.source_id"),
            object("order"), string("order.id"), string("order.source_id"), string("order.customer_id"),
            words("order.status", "CREATED", "PAID", "CANCELED", "FULFILLED"),
            number("order.amount"), number("order.discount_amount"), number("order.applied_discount_amount"),
            number("order.items_discount_amount"), number("order.items_applied_discount_amount"),
            number("order.total_discount_amount"), number("order.total_applied_discount_amount"),
            number("order.total_amount"), promise("order.items", Form.ARRAY), promise("order.created_at", Form.TIME),
            object("campaign"), string("campaign.id"), string("campaign.name"),
            object("voucher"), string("voucher.id"), string("voucher.code"), string("voucher.campaign"),
            string("voucher.campaign_id"),
            words("voucher.type", "DISCOUNT_VOUCHER", "GIFT_VOUCHER", "LOYALTY_CARD"),
            object("voucher.discount"), words("voucher.discount.type", "AMOUNT", "PERCENT", "UNIT", "FIXED"),
            number("voucher.discount.amount_off"), number("voucher.discount.percent_off"),
            number("voucher.discount.unit_off"), number("voucher.discount.fixed_amount"),
            string("voucher.discount.unit_type"), object("voucher.gift"), number("voucher.gift.amount"),
            number("voucher.gift.balance"), object("voucher.loyalty_card"), number("voucher.loyalty_card.points"),
            number("voucher.loyalty_card.balance"),
            object("promotion_tier"), string("promotion_tier.id"), object("promotion_stack"),
            object("redemption"), string("redemption.id"), string("redemption.customer_id"),
            string("redemption.tracking_id"), promise("redemption.date", Form.TIME), number("redemption.amount"),
            object("redemption.order"), object("redemption.voucher"), string("redemption.redemption"),
            words("redemption.result", "SUCCESS", "FAILURE"),
            words("redemption.status", "SUCCEEDED", "FAILED", "ROLLED BACK", "ROLLED_BACK"),
            object("redemption_rollback"), string("redemption_rollback.id"), string("redemption_rollback.redemption"),
            words("redemption_rollback.result", "SUCCESS", "FAILURE"),
            promise("redemption_rollback.date", Form.TIME), number("redemption_rollback.amount"),
            promise("created_at", Form.TIME));

    /** What is promised of an order wherever it stands. */
    static final List<Promise> ORDER = PROMISES.stream()
            .filter(promise -> promise.keys().size() > 1 && promise.keys().getFirst().equals("order")).toList();

    /** What a consumer relies on in each item of an order. */
    static final List<Promise> ITEM = List.of(string("source_id"), string("product_id"), string("sku_id"),
            number("quantity"), number("discount_quantity"), number("price"), number("amount"),
            number("discount_amount"), number("applied_discount_amount"), number("subtotal_amount"));

    private Contract() {}

    private static Promise promise(String path, Form form) {
        return new Promise(keys(path), form, Set.of());
    }

    private static Promise object(String path) {
        return promise(path, Form.OBJECT);
    }

    private static Promise string(String path) {
        return promise(path, Form.STRING);
    }

    private static Promise number(String path) {
        return promise(path, Form.NUMBER);
    }

    private static Promise words(String path, String... known) {
        return new Promise(keys(path), Form.STRING, Set.of(known));
    }

    private static List<String> keys(String path) {
        return List.of(path.split("\\."));
    }
}
