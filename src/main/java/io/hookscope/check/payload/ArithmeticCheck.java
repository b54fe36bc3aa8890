package io.hookscope.check.payload;

import io.hookscope.check.Check;
import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.Evidence;
import io.hookscope.check.Place;
import io.hookscope.check.Results;
import io.hookscope.check.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether an order's amounts add up: each item, the sums over the items, and the totals. Only the order's own amounts are
 * money; points and credits of loyalty and gift cards are never part of a sum. Stateless.
 */
public final class ArithmeticCheck implements Check {

    @Override
    public CheckName name() {
        return CheckName.ARITHMETIC;
    }

    @Override
    public CheckResult check(Evidence evidence) {
        if (!evidence.isRedemption()) {
            return Results.notApplicable(name(), Wording.of("redemption-only"));
        }
        Place order = order(evidence);
        if (!order.isObject()) {
            return Results.notApplicable(name(), Wording.of("arithmetic.no-order"));
        }
        var ledger = new Ledger(evidence.isRollback(), evidence.reading().name().endsWith("redemption.succeeded"));
        var lines = OrderLines.of(order);
        lines.compareEach(ledger);
        lines.compareSums(ledger);
        totals(order, lines, ledger);
        return ledger.lines() == 0
                ? Results.notApplicable(name(), Wording.of("arithmetic.no-amounts"))
                : Results.of(name(), sentence(ledger), ledger.findings());
    }

    /** The order beside the redemption; where there is none, the copy that the redemption carries. */
    private static Place order(Evidence evidence) {
        Place order = evidence.data().get("order");
        String holder = evidence.isRollback() ? "redemption_rollback" : "redemption";
        return order.isNothing() ? evidence.part(holder).get("order") : order;
    }

    private static String sentence(Ledger ledger) {
        return ledger.findings().isEmpty()
                ? Wording.of("arithmetic.passed", ledger.lines())
                : Wording.of("arithmetic.failed", ledger.findings().size(), ledger.lines());
    }

    private static void totals(Place order, OrderLines lines, Ledger ledger) {
        BigDecimal discount = new Sum().optional(ledger.known(order.get("discount_amount"))).optional(
                ledger.known(lines.unlessItemsKnowMore(order.get("items_discount_amount"), "discount_amount"))).value();
        ledger.equal("arithmetic.total-discount", order.get("total_discount_amount"), discount, "");
        BigDecimal applied = new Sum().optional(ledger.known(order.get("applied_discount_amount")))
                .optional(ledger.known(lines.unlessItemsKnowMore(order.get("items_applied_discount_amount"),
                        "applied_discount_amount")))
                .value();
        Place taken = order.get("total_applied_discount_amount");
        ledger.equal("arithmetic.total-applied", taken, applied, "");
        if (ledger.within("arithmetic.over", taken, order.get("amount").number(), "")
                && !ledger.isUndone(order.get("total_amount"), order.get("amount"))) {
            Place off = isDiscountedBefore(order, discount, applied, ledger)
                    ? order.get("total_discount_amount")
                    : taken;
            ledger.equal("arithmetic.total", order.get("total_amount"),
                    new Sum().required(order.get("amount")).minus(ledger.known(off)).value(), "");
        }
    }

    /**
     * Whether an earlier request took something off the order too: what was applied is that of one request, as the published
     * description says, and the other amounts are of the whole order. All amounts that are told have to agree on it. What is
     * left after a rollback may be less than what its request took off.
     */
    private static boolean isDiscountedBefore(Place order, @Nullable BigDecimal discount,
            @Nullable BigDecimal applied, Ledger ledger) {
        BigDecimal amount = order.get("amount").number();
        BigDecimal whole = order.get("total_discount_amount").number();
        BigDecimal last = order.get("total_applied_discount_amount").number();
        BigDecimal total = order.get("total_amount").number();
        return amount != null && whole != null && last != null && total != null
                && (discount == null || whole.compareTo(discount) == 0)
                && (applied == null || last.compareTo(applied) == 0)
                && (ledger.isOfRollback() || whole.compareTo(last) > 0) && total.signum() >= 0
                && amount.subtract(whole).compareTo(total) == 0;
    }
}
