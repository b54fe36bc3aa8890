package io.hookscope.sample.make;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes vouchers and promotions, each with its campaign, and takes what they are worth off a basket. Not thread-safe. */
final class Redeemables {

    private static final long CENTS_A_POINT = 10;

    private final Dice dice;
    private final Stamps stamps;

    Redeemables(Dice dice, Stamps stamps) {
        this.dice = dice;
        this.stamps = stamps;
    }

    /** Redeems a voucher or a promotion of that kind. */
    Redeemable redeem(VoucherKind kind, Basket basket, @Nullable String code) {
        return switch (kind) {
            case AMOUNT -> discount(List.of("Spring welcome", "WELCOME-"), Discounts.amount(dice, basket), code);
            case PERCENT -> discount(List.of("Weekend share", "WEEKEND-"), Discounts.percent(dice, basket), code);
            case UNIT -> discount(List.of("One on the house", "GIFT-ITEM-"), Discounts.unit(dice, basket), code);
            case FIXED -> discount(List.of("Bundle price", "BUNDLE-"), Discounts.fixed(dice, basket), code);
            case GIFT -> gift(basket, code);
            case LOYALTY -> loyalty(basket, code);
            case PROMOTION -> promotion(basket);
            case PROMOTION_STACK -> promotionStack(basket);
        };
    }

    private Redeemable discount(List<String> nameAndPrefix, ObjectNode discount, @Nullable String code) {
        var campaign = new Campaign(nameAndPrefix.getFirst(), "DISCOUNT_COUPONS", "DISCOUNT_VOUCHER");
        var worth = new Worth("discount", discount, discount);
        return voucher(campaign, worth, codes(nameAndPrefix.getLast(), code), null);
    }

    private Redeemable gift(Basket basket, @Nullable String code) {
        long amount = 1000L * dice.between(5, 20);
        long spentBefore = 500L * dice.between(0, 4);
        long used = basket.takeOff(Math.min(amount - spentBefore, 500L * dice.between(2, 12)));
        ObjectNode template = Json.object().put("amount", amount).put("balance", amount).put("effect",
                "APPLY_TO_ORDER");
        ObjectNode gift = template.deepCopy().put("balance", amount - spentBefore - used);
        var campaign = new Campaign("Gift cards", "GIFT_VOUCHERS", "GIFT_VOUCHER");
        return voucher(campaign, new Worth("gift", template, gift), codes("GC-", code), used);
    }

    private Redeemable loyalty(Basket basket, @Nullable String code) {
        long points = 100L * dice.between(10, 60);
        long affordable = basket.toPay() / CENTS_A_POINT / 10 * 10;
        long used = Math.min(affordable, 10L * dice.between(5, 60));
        basket.takeOff(used * CENTS_A_POINT);
        ObjectNode template = Json.object().put("points", 100);
        ObjectNode card = Json.object().put("points", points).put("balance", points - used);
        var campaign = new Campaign("Trail points", "LOYALTY_PROGRAM", "LOYALTY_CARD");
        Redeemable plain = voucher(campaign, new Worth("loyalty_card", template, card), codes("LOYAL-", code), used);
        return new Redeemable(plain.label(), plain.campaign(), plain.voucher(), null, null, used, coins());
    }

    private ObjectNode coins() {
        Dice own = Dice.of("Pay with points");
        ObjectNode reward = Json.object().put("assignment_id", own.alphanumericId("rewa_", 24))
                .put("id", own.alphanumericId("rew_", 24)).put("name", "Pay with points")
                .put("created_at", Stamps.millis(longAgo(400))).putNull("updated_at");
        reward.putObject("parameters").putObject("coin").put("exchange_ratio", 1).put("points_ratio", 10);
        reward.putObject("metadata");
        return reward.put("type", "COIN").put("object", "reward");
    }

    private Redeemable promotion(Basket basket) {
        Discounts.percent(dice, basket);
        Campaign campaign = new Campaign("Free shipping week", "PROMOTION", "");
        return new Redeemable("Orders over 50", campaign.json(stamps), null, tier(campaign, "Orders over 50"), null,
                null, null);
    }

    private Redeemable promotionStack(Basket basket) {
        Discounts.amount(dice, basket);
        Campaign campaign = new Campaign("Free shipping week", "PROMOTION", "");
        ObjectNode stack = Json.object().put("id", Dice.of("Basket deals").alphanumericId("stack_", 24))
                .put("name", "Basket deals");
        stack.putObject("campaign").put("id", campaign.id());
        ObjectNode tiers = stack.putObject("tiers");
        tiers.putArray("ids").add(tier(campaign, "Orders over 50").get("id"))
                .add(tier(campaign, "Two of a kind").get("id"));
        tiers.put("hierarchy_mode", "MANUAL");
        return new Redeemable("Basket deals", campaign.json(stamps), null, null, stack, null, null);
    }

    private static ObjectNode tier(Campaign campaign, String name) {
        ObjectNode tier = Json.object().put("id", Dice.of(name).alphanumericId("promo_", 24)).put("name", name)
                .put("banner", name + ": something off");
        tier.putObject("campaign").put("id", campaign.id());
        tier.putObject("metadata");
        return tier;
    }

    private Redeemable voucher(Campaign campaign, Worth worth, Codes codes, @Nullable Long used) {
        ObjectNode voucher = Json.object().put("id", Dice.of(codes.code()).alphanumericId("v_", 32))
                .put("code", codes.code());
        voucher.set(worth.key(), worth.now().deepCopy());
        voucher.put("type", campaign.voucherType()).put("campaign", campaign.name()).put("campaign_id", campaign.id())
                .put("is_referral_code", false).putNull("category_id").put("active", true)
                .put("created_at", Stamps.micros(longAgo(30)))
                .put("updated_at", Stamps.micros(stamps.voucherUpdated())).put("object", "voucher");
        return new Redeemable(codes.code(), campaign.json(stamps, worth, codes), voucher, null, null, used, null);
    }

    private Codes codes(String prefix, @Nullable String wished) {
        return wished == null ? Codes.roll(dice, prefix) : Codes.of(wished);
    }

    private Instant longAgo(int days) {
        return stamps.sendout().minus(days, ChronoUnit.DAYS);
    }
}
