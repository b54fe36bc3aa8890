package io.hookscope.check.payload;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Evidence;
import io.hookscope.check.Grade;
import io.hookscope.check.Place;
import io.hookscope.check.Results;
import io.hookscope.check.Wording;
import java.util.List;

/**
 * Whether the parts of a redemption event speak of the same order, customer, voucher and campaign, and whether the copies
 * inside the redemption say the same as the parts beside it. Of a rollback, the rollback's copies are compared. Stateless.
 */
public final class IdentityCheck implements Check {

    private static final List<String> ORDER_AMOUNTS = List.of("amount", "discount_amount", "applied_discount_amount",
            "items_discount_amount", "items_applied_discount_amount", "total_discount_amount",
            "total_applied_discount_amount", "total_amount");

    private static final List<String> ITEM_AMOUNTS = List.of("quantity", "price", "amount", "discount_amount",
            "applied_discount_amount", "subtotal_amount");

    private static final List<String> ITEM_IDS = List.of("source_id", "product_id", "sku_id");

    private static final List<String> WORTHS = List.of("amount_off", "percent_off", "fixed_amount", "unit_off");

    private static final List<String> FORMULAS = List.of("amount_off_formula", "percent_off_formula",
            "fixed_amount_formula", "unit_off_formula");

    @Override
    public CheckName name() {
        return CheckName.IDENTITY;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        if (!evidence.isRedemption()) {
            return Results.notApplicable(name(), Wording.of("redemption-only"));
        }
        var twins = new Twins();
        Place data = evidence.data();
        campaign(data, evidence.isRollback() ? Grade.NOTICE : Grade.ERROR, twins);
        voucher(data, evidence, twins);
        Place deed = evidence.part(evidence.isRollback() ? "redemption_rollback" : "redemption");
        twins.sameText("identity.tier", deed.get("promotion_tier").get("id"), data.get("promotion_tier").get("id"));
        if (evidence.isRollback()) {
            rollback(data, evidence, twins);
        } else {
            redemption(data, evidence, twins);
        }
        return twins.pairs() == 0
                ? Results.notApplicable(name(), Wording.of("identity.nothing-twice"))
                : Results.of(name(), sentence(twins), twins.findings());
    }

    private static String sentence(Twins twins) {
        return twins.findings().isEmpty()
                ? Wording.of("identity.passed", twins.pairs())
                : Wording.of("identity.failed", twins.findings().size(), twins.pairs());
    }

    private static void redemption(Place data, Evidence evidence, Twins twins) {
        Place redemption = evidence.part("redemption");
        customer(data, redemption, twins);
        Place copy = redemption.get("order");
        orderIds(data.get("order"), redemption, twins);
        // one that failed carries the order as it was asked for
        boolean partial = isRedeemable(redemption) || !evidence.reading().name().endsWith("succeeded");
        if (!partial) {
            orderAmounts(data.get("order"), copy, twins);
        }
    }

    /** One redeemable of a stack carries the order as it stood after its own discount, or without it again. */
    private static boolean isRedeemable(Place redemption) {
        return redemption.get("redemption").text() != null;
    }

    private static void rollback(Place data, Evidence evidence, Twins twins) {
        Place rollback = evidence.part("redemption_rollback");
        customer(data, rollback, twins);
        orderIds(data.get("order"), rollback, twins);
        if (!isRedeemable(data.get("redemption"))) {
            orderAmounts(data.get("order"), rollback.get("order"), twins);
        }
        if (!evidence.isPart("redemption_rollback")) {
            // what is rolled back had other amounts, and perhaps another status, but was of the same order
            twins.sameText("identity.order", data.get("redemption").get("order").get("id"),
                    data.get("order").get("id"));
            twins.sameText("identity.rolled-back", rollback.get("redemption"), data.get("redemption").get("id"));
            sameVoucher(List.of("id", "code"), rollback.get("voucher"), data.get("voucher"), twins);
        }
    }

    private static void campaign(Place data, Grade nameGrade, Twins twins) {
        Place voucher = data.get("voucher");
        Place campaign = data.get("campaign");
        twins.sameText("identity.campaign", voucher.get("campaign_id"), campaign.get("id"));
        // between a redemption and its rollback somebody may have renamed the campaign: its id decides
        twins.sameText("identity.campaign-name", nameGrade, voucher.get("campaign"), campaign.get("name"));
    }

    private static void voucher(Place data, Evidence evidence, Twins twins) {
        Place voucher = data.get("voucher");
        Place copy = evidence.part("redemption").get("voucher");
        boolean same = sameVoucher(List.of("id", "code", "campaign_id"), copy, voucher, twins);
        // after a redemption somebody may give the voucher another discount, and one that failed took nothing off
        if (same && evidence.reading().name().endsWith("redemption.succeeded")) {
            discount(copy.get("discount"), voucher.get("discount"), twins);
        }
    }

    /** Two vouchers may well be of two types: where it is told that they are two, their types are not compared. */
    private static boolean sameVoucher(List<String> ids, Place copy, Place voucher, Twins twins) {
        boolean same = true;
        for (String key : ids) {
            same &= twins.sameText("identity.voucher", copy.get(key), voucher.get(key));
        }
        return same && twins.sameText("identity.voucher-type", copy.get("type"), voucher.get("type"));
    }

    private static void discount(Place copy, Place discount, Twins twins) {
        if (!twins.sameText("identity.discount", copy.get("type"), discount.get("type")) || isCalculated(copy)
                || isCalculated(discount)) {
            return;
        }
        WORTHS.forEach(key -> twins.sameNumber("identity.discount", copy.get(key), discount.get(key)));
        twins.sameText("identity.discount", copy.get("unit_type"), discount.get("unit_type"));
    }

    /** A formula comes to another number for each order: one copy may have it as it is set, the other as it came out. */
    private static boolean isCalculated(Place discount) {
        return discount.get("is_dynamic").node().asBoolean(false)
                || FORMULAS.stream().anyMatch(key -> !discount.get(key).isNothing());
    }

    private static void customer(Place data, Place redemption, Twins twins) {
        Place customer = data.get("customer");
        Place ordered = data.get("order").get("customer_id");
        Place redeemed = redemption.get("customer_id");
        if (customer.get("id").text() == null) {
            twins.sameText("identity.customer", redeemed, ordered);
        } else {
            twins.sameText("identity.customer", redeemed, customer.get("id"));
            twins.sameText("identity.customer", ordered, customer.get("id"));
        }
        twins.sameText("identity.customer", redemption.get("customer").get("id"), either(customer.get("id"), redeemed));
        twins.sameText("identity.customer", redemption.get("customer").get("source_id"), customer.get("source_id"));
    }

    private static void orderIds(Place order, Place redemption, Twins twins) {
        Place copy = redemption.get("order");
        Place redeemed = redemption.get("customer_id");
        if (twins.sameText("identity.order", copy.get("id"), order.get("id"))) {
            twins.sameText("identity.order-source", copy.get("source_id"), order.get("source_id"));
        }
        twins.sameText("identity.customer", copy.get("customer_id"), either(order.get("customer_id"), redeemed));
    }

    /** What stands beside the redemption, where it is told; else what the redemption says itself. */
    private static Place either(Place beside, Place own) {
        return beside.text() == null ? own : beside;
    }

    /** What is no list of objects is a matter of the contract. */
    private static boolean isLines(Place items) {
        boolean lines = items.isArray();
        for (int i = 0; lines && i < items.size(); i++) {
            lines = items.get(i).isObject();
        }
        return lines;
    }

    private static void orderAmounts(Place order, Place copy, Twins twins) {
        ORDER_AMOUNTS.forEach(key -> twins.sameNumber("identity.amount", copy.get(key), order.get(key)));
        Place items = order.get("items");
        Place copies = copy.get("items");
        if (!isLines(items) || !isLines(copies) || !twins.sameLength("identity.items", copies, items)) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            Place item = items.get(i);
            Place twin = copies.get(i);
            ITEM_IDS.forEach(key -> twins.sameText("identity.item", twin.get(key), item.get(key)));
            ITEM_AMOUNTS.forEach(key -> twins.sameNumber("identity.amount", twin.get(key), item.get(key)));
        }
    }
}
