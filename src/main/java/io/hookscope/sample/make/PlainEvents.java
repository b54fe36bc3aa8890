package io.hookscope.sample.make;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** Makes events of vouchers and of customers. Not thread-safe. */
public final class PlainEvents {

    private final Dice dice;
    private final Stamps stamps;

    /** Makes events that go out at that time. */
    public PlainEvents(Dice dice, Instant at) {
        this.dice = dice;
        stamps = new Stamps(at);
    }

    /** Something happened to a voucher. */
    public Happening voucher(Recipe recipe) {
        VoucherKind wished = recipe.kind();
        VoucherKind kind = wished == null || !wished.hasCode() ? dice.oneOf(VoucherKind.WITH_CODE) : wished;
        Redeemable made = new Redeemables(dice, stamps)
                .redeem(kind, new Basket(dice, Wishes.NONE), recipe.wishes().code()).givenBack();
        ObjectNode voucher = made.voucher() == null ? Json.object() : made.voucher().deepCopy();
        voucher.put("active", recipe.type() != EventType.VOUCHER_DISABLED);
        voucher.putObject("metadata");
        String url = "/v1/vouchers/" + URLEncoder.encode(made.label(), StandardCharsets.UTF_8).replace("+", "%20");
        voucher.putObject("redemption").putNull("quantity").put("redeemed_quantity", 0).put("object", "list")
                .put("url", url + "/redemptions?page=1&limit=10");
        voucher.putObject("publish").put("object", "list").put("count", 0).put("url",
                url + "/publications?page=1&limit=10");
        if (recipe.type() == EventType.VOUCHER_CREATED) {
            voucher.put("created_at", Stamps.micros(stamps.voucherUpdated())).putNull("updated_at");
        }
        ObjectNode data = Json.object();
        data.set("voucher", voucher);
        Json.putCopy(data, "campaign", made.campaign());
        return happening(recipe.type(), made.label(), data, voucher.get("id").stringValue());
    }

    /** Something happened to a customer. */
    public Happening customer(Recipe recipe) {
        Person person = Person.pick(dice, recipe.wishes().customer());
        ObjectNode customer = person.json();
        boolean created = recipe.type() == EventType.CUSTOMER_CREATED;
        int orders = created ? 0 : dice.between(1, 9);
        summary(customer, orders, 1000L * orders);
        customer.putObject("loyalty").put("points", 0).put("referred_customers", 0).putObject("campaigns");
        customer.putObject("referrals").put("total", 0).putArray("campaigns");
        customer.putObject("system_metadata");
        Instant now = stamps.redeemed();
        customer.put("created_at", Stamps.millis(created ? now : now.minus(90, ChronoUnit.DAYS)));
        if (!created) {
            customer.put("updated_at", Stamps.millis(now));
        }
        ObjectNode data = Json.object();
        data.set("customer", customer);
        return happening(recipe.type(), person.name(), data, person.id());
    }

    private static void summary(ObjectNode customer, int orders, long amount) {
        ObjectNode summary = customer.putObject("summary");
        ObjectNode redemptions = summary.putObject("redemptions").put("total_redeemed", orders).put("total_failed", 0)
                .put("total_succeeded", orders).put("total_rolled_back", 0).put("total_rollback_failed", 0)
                .put("total_rollback_succeeded", 0);
        redemptions.putObject("gift").put("redeemed_amount", 0).put("amount_to_go", 0);
        redemptions.putObject("loyalty_card").put("redeemed_points", 0).put("points_to_go", 0);
        summary.putObject("orders").put("total_amount", amount).put("total_count", orders)
                .put("average_amount", orders == 0 ? 0 : amount / orders)
                .put("last_order_amount", orders == 0 ? 0 : 1000);
    }

    private Happening happening(EventType type, String label, ObjectNode data, String entity) {
        return new Happening(type, label, data, dice.hexId(type.idPrefix()), entity, dice.hexId("v-"),
                stamps.eventCreated());
    }
}
