package io.hookscope.sample.make;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one redemption redeems, as JSON objects that are copied wherever they are written. Promotions have no voucher and
 * vouchers have no tier; the parent of several has neither.
 *
 * @param label  what to call it: the code, or the promotion's name
 * @param used   credits or points that it used; null for discounts
 * @param reward what points were paid with; null for all but loyalty cards
 */
record Redeemable(String label, @Nullable ObjectNode campaign, @Nullable ObjectNode voucher,
        @Nullable ObjectNode tier, @Nullable ObjectNode stack, @Nullable Long used, @Nullable ObjectNode reward) {

    /** What the parent of several redemptions redeems. */
    static Redeemable wholeStack(int size) {
        return nothing(size + " redeemables");
    }

    /** Returns what a redemption redeems that found nothing to redeem. */
    static Redeemable nothing(String label) {
        return new Redeemable(label, null, null, null, null, null, null);
    }

    /** Returns the same with the voucher as it was last changed at that time. */
    Redeemable asOf(Instant updated) {
        if (voucher == null) {
            return this;
        }
        ObjectNode changed = voucher.deepCopy().put("updated_at", Stamps.micros(updated));
        return new Redeemable(label, campaign, changed, tier, stack, used, reward);
    }

    /** Returns the same after credits or points have been given back. */
    Redeemable givenBack() {
        if (voucher == null || used == null) {
            return this;
        }
        ObjectNode restored = voucher.deepCopy();
        for (String card : new String[]{"gift", "loyalty_card"}) {
            if (restored.get(card) instanceof ObjectNode node) {
                node.put("balance", node.get("balance").asLong() + used);
            }
        }
        return new Redeemable(label, campaign, restored, tier, stack, used, reward);
    }
}
