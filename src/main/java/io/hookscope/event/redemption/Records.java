package io.hookscope.event.redemption;

import static io.hookscope.event.json.Lenient.number;
import static io.hookscope.event.json.Lenient.object;
import static io.hookscope.event.json.Lenient.text;
import static io.hookscope.event.json.Lenient.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads parts of event data into records, leniently: what is missing or of a wrong type is null. Stateless. */
public final class Records {

    private Records() {}

    /** Returns what the data of a redemption event says. */
    public static RedemptionEvent event(JsonNode data) {
        return new RedemptionEvent(customer(part(data, "customer")), order(part(data, "order")),
                campaign(part(data, "campaign")), voucher(part(data, "voucher")),
                tier(part(data, "promotion_tier")), stack(part(data, "promotion_stack")),
                redemption(part(data, "redemption")), rollback(part(data, "redemption_rollback")),
                time(data, "created_at"));
    }

    /** A legacy event's data is often the part itself: it says so in {@code object}. */
    private static JsonNode part(JsonNode data, String name) {
        return name.equals(text(data, "object")) ? data : object(data, name);
    }

    static @Nullable Customer customer(JsonNode node) {
        return node.isObject()
                ? new Customer(text(node, "id"), text(node, "source_id"), text(node, "name"), text(node, "email"))
                : null;
    }

    static @Nullable Order order(JsonNode node) {
        return node.isObject()
                ? new Order(text(node, "id"), text(node, "source_id"), text(node, "status"), number(node, "amount"),
                        number(node, "total_discount_amount"),
                        number(node, "total_applied_discount_amount"), number(node, "total_amount"),
                        items(node.get("items")), time(node, "created_at"))
                : null;
    }

    /** An entry that is no object keeps its place, with nothing known about it. */
    private static List<OrderItem> items(@Nullable JsonNode list) {
        if (list == null || !list.isArray()) {
            return List.of();
        }
        var items = new ArrayList<OrderItem>(list.size());
        for (JsonNode node : list) {
            items.add(item(node));
        }
        return items;
    }

    private static OrderItem item(JsonNode node) {
        return new OrderItem(itemLabel(node), number(node, "price"), number(node, "amount"));
    }

    private static @Nullable String itemLabel(JsonNode node) {
        String product = text(object(node, "product"), "name");
        return product != null ? product : firstText(node, "source_id", "sku_id", "product_id", "id");
    }

    private static @Nullable String firstText(JsonNode node, String... names) {
        for (String name : names) {
            String text = text(node, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    static @Nullable Campaign campaign(JsonNode node) {
        return node.isObject() ? new Campaign(text(node, "id"), text(node, "name")) : null;
    }

    static @Nullable Voucher voucher(JsonNode node) {
        return node.isObject()
                ? new Voucher(text(node, "id"), text(node, "code"), text(node, "type"), text(node, "campaign"),
                        text(node, "campaign_id"), VoucherValues.of(node))
                : null;
    }

    static @Nullable PromotionTier tier(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        JsonNode campaign = object(node, "campaign");
        String campaignId = text(campaign, "id");
        return new PromotionTier(text(node, "id"), text(node, "name"),
                campaignId != null ? campaignId : text(node, "campaign_id"), text(campaign, "name"),
                VoucherValues.discount(object(object(node, "action"), "discount")));
    }

    static @Nullable PromotionStack stack(JsonNode node) {
        return node.isObject()
                ? new PromotionStack(text(node, "id"), text(node, "name"), text(object(node, "campaign"), "id"))
                : null;
    }

    private static @Nullable Redemption redemption(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new Redemption(text(node, "id"), text(node, "result"), text(node, "status"),
                text(node, "tracking_id"),
                firstText(node, "redemption", "parent_redemption_id"), number(node, "amount"),
                text(node, "failure_code"), text(node, "failure_message"), order(object(node, "order")),
                voucher(object(node, "voucher")), customer(object(node, "customer")));
    }

    private static @Nullable Rollback rollback(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new Rollback(text(node, "id"), text(node, "redemption"), text(node, "result"),
                text(node, "status"), text(node, "reason"), text(node, "failure_code"), text(node, "failure_message"),
                number(node, "amount"), text(node, "tracking_id"), order(object(node, "order")),
                voucher(object(node, "voucher")), customer(object(node, "customer")));
    }
}
