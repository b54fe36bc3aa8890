package io.hookscope.sample.make;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One customer's order with what was redeemed for it, from which the events of its life are written: tried and failed,
 * redeemed, rolled back. Not thread-safe.
 */
public final class SampleCheckout {

    private final Dice dice;
    private final Person person;
    private final Basket untouched;
    private final Basket basket;
    private final List<Redeemable> redeemables = new ArrayList<>();
    private final List<String> redemptionIds = new ArrayList<>();
    private final String orderId;
    private final String parentId;
    private final String groupId;
    private final Stamps stamps;
    private Instant orderCreated;

    /**
     * Fills a basket and redeems.
     *
     * @param size how many redeemables, 1 to 30
     * @param at   when the webhook of the redemption that succeeds goes out
     */
    public SampleCheckout(Dice dice, Recipe recipe, int size, Instant at) {
        this.dice = dice;
        stamps = new Stamps(at);
        orderCreated = stamps.orderCreated();
        person = Person.pick(dice, recipe.wishes().customer());
        orderId = dice.alphanumericId("ord_", 24);
        parentId = dice.hexId("r_");
        groupId = dice.hexId("v-");
        int seed = dice.between(0, Integer.MAX_VALUE - 1);
        untouched = new Basket(new Dice(seed), recipe.wishes());
        basket = new Basket(new Dice(seed), recipe.wishes());
        var shop = new Redeemables(dice, stamps);
        for (int i = 0; i < size; i++) {
            redeemables.add(shop.redeem(kind(recipe), basket, i == 0 ? recipe.wishes().code() : null));
            redemptionIds.add(dice.hexId("r_"));
        }
    }

    private VoucherKind kind(Recipe recipe) {
        VoucherKind wished = recipe.kind();
        return wished == null ? dice.oneOf(VoucherKind.WITH_CODE) : wished;
    }

    /** Returns how many redeemables there are. */
    public int size() {
        return redeemables.size();
    }

    /** The redeemable of that number, from 0, was redeemed; one of several names the parent. */
    public Happening succeeded(EventType type, int number) {
        Redemption redemption = redemption(number);
        ObjectNode data = redemption.data(redemption.succeeded(size() > 1 ? parentId : null));
        return happening(type, redemption.redeemable().label(), data, redemption.id());
    }

    /** All were redeemed: the event of the whole stack. */
    public Happening wholeStackSucceeded(EventType type) {
        var whole = new Redemption(parentId, Redeemable.wholeStack(size()), person, order("PAID"), stamps.redeemed());
        ObjectNode data = whole.data(whole.succeeded(null));
        return happening(type, whole.redeemable().label(), data, parentId);
    }

    /** The first redeemable was refused, when this webhook goes out: nothing is taken off. */
    public Happening failed(Instant at) {
        var when = new Stamps(at);
        orderCreated = when.orderCreated().isBefore(orderCreated) ? when.orderCreated() : orderCreated;
        Redeemable refused = redeemables.getFirst().givenBack().asOf(when.voucherUpdated());
        ObjectNode order = untouched.order(orderId, "CREATED", person.id(), orderCreated);
        var redemption = new Redemption(dice.hexId("rf_"), refused, person, order, when.redeemed());
        return failed(redemption, dice.oneOf(Refusal.OF_REDEMPTIONS), when);
    }

    /** Nothing was applicable: an event that knows the customer only. */
    public Happening nothingApplicable() {
        Redeemable nothing = Redeemable.nothing(person.name());
        var redemption = new Redemption(dice.hexId("rf_"), nothing, person, null, stamps.redeemed());
        return failed(redemption, Refusal.NOTHING_APPLICABLE, stamps);
    }

    private Happening failed(Redemption redemption, Refusal refusal, Stamps when) {
        ObjectNode data = redemption.data(redemption.failed(refusal)).put("created_at",
                Stamps.millis(when.eventCreated()));
        return new Happening(EventType.REDEMPTION_FAILED, redemption.redeemable().label(), data,
                dice.hexId(EventType.REDEMPTION_FAILED.idPrefix()), redemption.id(), dice.hexId("v-"),
                when.eventCreated());
    }

    /** The first redeemable was rolled back, at the time of this event. */
    public Happening rolledBack(EventType type, Instant at) {
        return rollback(type, new Stamps(at), null);
    }

    /** Rolling the first redeemable back was refused. */
    public Happening rollbackFailed(Instant at) {
        return rollback(EventType.REDEMPTION_ROLLBACK_FAILED, new Stamps(at), dice.oneOf(Refusal.OF_ROLLBACKS));
    }

    private Happening rollback(EventType type, Stamps when, @Nullable Refusal refusal) {
        Redemption before = redemption(0);
        Redeemable now = refusal == null
                ? before.redeemable().givenBack().asOf(when.voucherUpdated())
                : before.redeemable();
        ObjectNode order = refusal == null
                ? untouched.order(orderId, "CANCELED", person.id(), orderCreated)
                : before.order();
        var rollback = new Redemption(dice.hexId("rr_"), now, person, order, when.redeemed());
        ObjectNode rolledBack = new Redemption(before.id(), now, person, before.order(), stamps.redeemed())
                .succeeded(null).put("status", refusal == null ? "ROLLED BACK" : "SUCCEEDED");
        ObjectNode data = rollback.data(rolledBack);
        data.set("redemption_rollback", rollback.rollback(before.id(), refusal));
        return new Happening(type, now.label(), data, dice.hexId(type.idPrefix()), rollback.id(),
                dice.hexId("v-"), when.eventCreated());
    }

    private Redemption redemption(int number) {
        return new Redemption(redemptionIds.get(number), redeemables.get(number), person, order("PAID"),
                stamps.redeemed());
    }

    private ObjectNode order(String status) {
        ObjectNode order = basket.order(orderId, status, person.id(), orderCreated);
        if (size() > 1) {
            ObjectNode whole = order.putObject("redemptions").putObject(parentId).put("date",
                    Stamps.micros(stamps.redeemed()));
            whole.put("related_object_type", "redemption").put("related_object_id", parentId);
            ArrayNode stacked = whole.putArray("stacked");
            redemptionIds.forEach(stacked::add);
        }
        return order;
    }

    private Happening happening(EventType type, String label, ObjectNode data, String entity) {
        if (type == EventType.REDEMPTION_SUCCEEDED) {
            data.put("created_at", Stamps.millis(stamps.eventCreated()));
        }
        return new Happening(type, label, data, dice.hexId(type.idPrefix()), entity, groupId, stamps.eventCreated());
    }
}
