package io.hookscope.sample.make;

import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * A campaign. The same name has the same id in every event. Immutable.
 *
 * @param type        for example {@code DISCOUNT_COUPONS}
 * @param voucherType the type of its vouchers; empty for promotions, which have none
 */
record Campaign(String name, String type, String voucherType) {

    String id() {
        return Dice.of(name).alphanumericId("camp_", 24);
    }

    /** Returns a campaign without vouchers. */
    ObjectNode json(Stamps stamps) {
        ObjectNode json = Json.object().put("id", id()).put("name", name).put("campaign_type", type)
                .put("type", "STATIC").put("is_referral_code", false);
        return end(json, stamps);
    }

    /** Returns a campaign whose vouchers are worth that and have such codes. */
    ObjectNode json(Stamps stamps, Worth worth, Codes codes) {
        ObjectNode json = Json.object().put("id", id()).put("name", name).put("campaign_type", type)
                .put("type", "AUTO_UPDATE").put("is_referral_code", false);
        ObjectNode voucher = json.putObject("voucher").put("type", voucherType);
        voucher.set(worth.key(), worth.template().deepCopy());
        voucher.putObject("redemption").putNull("quantity").put("redeemed_quantity", 0);
        voucher.set("code_config", codes.config());
        return end(json, stamps);
    }

    private static ObjectNode end(ObjectNode json, Stamps stamps) {
        return json.put("auto_join", false).put("join_once", false).put("active", true).putNull("category_id")
                .put("created_at", Stamps.micros(stamps.sendout().minus(60, ChronoUnit.DAYS)))
                .put("updated_at", Stamps.micros(stamps.sendout().minus(20, ChronoUnit.DAYS)))
                .put("object", "campaign");
    }
}
