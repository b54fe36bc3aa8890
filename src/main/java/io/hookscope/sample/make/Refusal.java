package io.hookscope.sample.make;

import java.util.List;

/** Why Voucherify refuses: a word for programs and a sentence for people. */
record Refusal(String code, String sentence) {

    static final Refusal NOTHING_APPLICABLE = new Refusal("no_applicable_redeemables", "No applicable redeemables");

    static final List<Refusal> OF_REDEMPTIONS = List.of(
            new Refusal("customer_rules_violated", "Customer does not match the rules of this voucher"),
            new Refusal("quantity_exceeded", "This voucher has been redeemed as often as it may be"),
            new Refusal("voucher_expired", "This voucher has expired"),
            new Refusal("order_rules_violated", "Order does not match the rules of this voucher"));

    static final List<Refusal> OF_ROLLBACKS = List.of(
            new Refusal("already_rolled_back", "This redemption has been rolled back before"),
            new Refusal("invalid_amount", "More would be given back than was used"));
}
