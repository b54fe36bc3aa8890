package io.hookscope.sample.make;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one redemption, or its rollback, as JSON. Copies everything it is given; immutable.
 *
 * @param id    its own id, {@code r_…}, {@code rf_…} or {@code rr_…}
 * @param order the order; null when the event does not know it
 */
record Redemption(String id, Redeemable redeemable, Person person, @Nullable ObjectNode order, Instant date) {

    /** Returns the event's data around that redemption. */
    ObjectNode data(ObjectNode redemption) {
        ObjectNode data = Json.object();
        data.set("customer", person.json());
        Json.putCopy(data, "order", order);
        Json.putCopy(data, "campaign", redeemable.campaign());
        Json.putCopy(data, "voucher", redeemable.voucher());
        data.putNull("holder");
        Json.putCopy(data, "promotion_tier", redeemable.tier());
        if (redeemable.stack() != null) {
            Json.putCopy(data, "promotion_stack", redeemable.stack());
        }
        data.set("redemption", redemption);
        return data;
    }

    /**
     * Returns a redemption that succeeded.
     *
     * @param parent the whole stack's redemption; null when this is not one of several
     */
    ObjectNode succeeded(@Nullable String parent) {
        ObjectNode json = begin(redeemable.used());
        json.put("result", "SUCCESS").put("status", "SUCCEEDED");
        if (parent != null) {
            json.put("redemption", parent);
        }
        return end(json, "redemption");
    }

    ObjectNode failed(Refusal refusal) {
        ObjectNode json = begin(null);
        json.put("result", "FAILURE").put("status", "FAILED").put("failure_code", refusal.code())
                .put("failure_message", refusal.sentence());
        return end(json, "redemption");
    }

    /**
     * Returns this as the rollback of another redemption.
     *
     * @param refusal why it was refused; null when it succeeded
     */
    ObjectNode rollback(String rolledBack, @Nullable Refusal refusal) {
        Long used = redeemable.used();
        ObjectNode json = begin(used == null ? null : Long.valueOf(-used));
        json.put("redemption", rolledBack).put("reason", "Order was returned");
        if (refusal == null) {
            json.put("result", "SUCCESS").put("status", "SUCCEEDED");
        } else {
            json.put("result", "FAILURE").put("status", "FAILED").put("failure_code", refusal.code())
                    .put("failure_message", refusal.sentence());
        }
        return end(json, "redemption_rollback");
    }

    private ObjectNode begin(@Nullable Long amount) {
        ObjectNode json = Json.object().put("id", id).put("customer_id", person.id())
                .put("tracking_id", person.trackingId()).put("date", Stamps.micros(date));
        if (amount != null) {
            json.put("amount", amount.longValue());
        }
        if (order != null) {
            json.set("order", order.deepCopy());
        }
        if (redeemable.reward() != null) {
            json.set("reward", redeemable.reward().deepCopy());
        }
        json.set("customer", person.json());
        return json;
    }

    private ObjectNode end(ObjectNode json, String object) {
        if (redeemable.voucher() != null) {
            json.set("voucher", redeemable.voucher().deepCopy());
        }
        if (redeemable.tier() != null) {
            json.set("promotion_tier", redeemable.tier().deepCopy());
        }
        json.putObject("metadata");
        return json.put("object", object);
    }
}
