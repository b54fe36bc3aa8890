package io.hookscope.check.payload;

import io.hookscope.check.Place;
import io.hookscope.check.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of an order as lines of a calculation. Immutable. */
final class OrderLines {

    private static final Set<String> SIGNS_OF_DISCOUNT = Set.of("discount_amount", "applied_discount_amount",
            "discount_quantity");

    private final Place order;
    private final List<Place> items;

    private OrderLines(Place order, List<Place> items) {
        this.order = order;
        this.items = items;
    }

    static OrderLines of(Place order) {
        Place array = order.get("items");
        var items = new ArrayList<Place>();
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            items.add(array.get(i));
        }
        return new OrderLines(order, items);
    }

    /** Compares what each item says of itself. */
    void compareEach(Ledger ledger) {
        boolean agreed = agrees("discount_amount", ledger) && agrees("applied_discount_amount", ledger);
        for (int i = 0; i < items.size(); i++) {
            Place item = items.get(i);
            String name = label(item, i);
            ledger.equal("arithmetic.item-amount", item.get("amount"),
                    product(item.get("price").number(), item.get("quantity").number()), name);
            if (ledger.within("arithmetic.item-over", item.get("applied_discount_amount"), item.get("amount").number(),
                    name) && !(agreed && isDiscountedBefore(item))) {
                ledger.equal("arithmetic.item-subtotal", item.get("subtotal_amount"), subtotal(item, ledger), name);
            }
            ledger.atMost("arithmetic.discount-quantity", item.get("discount_quantity"),
                    item.get("quantity").number(), name);
        }
    }

    /** Compares the order's amounts with the sums over its items. */
    void compareSums(Ledger ledger) {
        var amount = new Sum();
        items.forEach(item -> amount.required(item.get("amount")));
        ledger.equal("arithmetic.amount", order.get("amount"), amount.value(), "");
        ledger.equal("arithmetic.items-discount", order.get("items_discount_amount"), sum("discount_amount", ledger),
                "");
        ledger.equal("arithmetic.items-applied", order.get("items_applied_discount_amount"),
                sum("applied_discount_amount", ledger), "");
    }

    /** Returns the order's own sum; when the order leaves it out although items have such amounts, a place of no number. */
    Place unlessItemsKnowMore(Place orderSum, String itemKey) {
        boolean left = orderSum.isAbsent() && items.stream().anyMatch(item -> !isZero(item.get(itemKey)));
        return left ? orderSum.asNull() : orderSum;
    }

    /** An item that is null, or has other signs of a discount but not this amount, leaves the sum unknown: it is not zero. */
    private @Nullable BigDecimal sum(String key, Ledger ledger) {
        var sum = new Sum();
        for (Place item : items) {
            sum.optional(ledger.known(item.get(key)));
            if (!item.isObject() || item.get(key).isAbsent() && hasDiscount(item)) {
                sum.unknown();
            }
        }
        return sum.value();
    }

    /** Whether the order's sum of these amounts, if both are known, is what its items come to. */
    private boolean agrees(String key, Ledger ledger) {
        BigDecimal told = order.get("items_" + key).number();
        BigDecimal sum = sum(key, ledger);
        return told == null || sum == null || told.compareTo(sum) == 0;
    }

    /** Whether an earlier request took something off the item too, and the subtotal is what is left after all of them. */
    private static boolean isDiscountedBefore(Place item) {
        BigDecimal amount = item.get("amount").number();
        BigDecimal whole = item.get("discount_amount").number();
        BigDecimal last = item.get("applied_discount_amount").number();
        BigDecimal subtotal = item.get("subtotal_amount").number();
        return amount != null && whole != null && last != null && subtotal != null && whole.compareTo(last) > 0
                && subtotal.signum() >= 0 && amount.subtract(whole).compareTo(subtotal) == 0;
    }

    private static @Nullable BigDecimal subtotal(Place item, Ledger ledger) {
        Place applied = ledger.known(item.get("applied_discount_amount"));
        if (applied.isAbsent() && hasDiscount(item)) {
            return null;
        }
        var subtotal = new Sum().required(item.get("amount"));
        return applied.isAbsent() ? subtotal.value() : subtotal.minus(applied).value();
    }

    private static boolean hasDiscount(Place item) {
        return SIGNS_OF_DISCOUNT.stream().anyMatch(key -> !isZero(item.get(key)));
    }

    private static boolean isZero(Place amount) {
        BigDecimal number = amount.number();
        return amount.isAbsent() || number != null && number.signum() == 0;
    }

    private static @Nullable BigDecimal product(@Nullable BigDecimal price, @Nullable BigDecimal quantity) {
        return price == null || quantity == null ? null : price.multiply(quantity);
    }

    /** What to call an item: its number from 1 and, where it has one, its own id. */
    private static String label(Place item, int index) {
        for (String key : List.of("source_id", "sku_id", "product_id", "id")) {
            String id = item.get(key).text();
            if (id != null && !id.isBlank()) {
                return Wording.of("arithmetic.item-named", index + 1,
                        id.length() > 60 ? id.substring(0, 60) + "…" : id);
            }
        }
        return Wording.of("arithmetic.item", index + 1);
    }
}
