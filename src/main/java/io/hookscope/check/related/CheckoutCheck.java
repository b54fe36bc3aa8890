package io.hookscope.check.related;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a checkout lacks, and which of its deliveries must not be booked. Stateless. */
final class CheckoutCheck {
    private CheckoutCheck() {}

    static CheckResult of(Entry entry, Related related) {
        Checkout checkout = related.checkout();
        Stack stack = entry.stack;
        if (checkout == null || stack == null) {
            return new CheckResult(CheckName.CHECKOUT, Verdict.NOT_APPLICABLE, Words.say("checkout.none"), List.of());
        }
        var findings = new ArrayList<Finding>();
        if (checkout.alarm() && stack.head().seq == entry.seq) {
            alarm(checkout, findings);
        }
        if (checkout.isTotal(entry.seq)) {
            findings.add(Said.of(CheckName.CHECKOUT, Grade.NOTICE, "/redemption/id", "checkout.total",
                    List.of(String.valueOf(checkout.redeemables()))));
        }
        boolean failed = findings.stream().anyMatch(f -> f.grade() != Grade.NOTICE);
        return new CheckResult(CheckName.CHECKOUT, failed ? Verdict.FAILED : Verdict.PASSED, sentence(checkout),
                findings);
    }

    private static void alarm(Checkout checkout, List<Finding> findings) {
        List<String> counts = List.of(String.valueOf(checkout.arrived()), String.valueOf(checkout.expected()));
        if (!checkout.missing().isEmpty()) {
            findings.add(Said.of(CheckName.CHECKOUT, Grade.WARNING, "", "checkout.missing",
                    List.of(counts.get(0), counts.get(1), missing(checkout))));
        }
        if (!checkout.extra().isEmpty()) {
            String extra = checkout.extra().stream().map(p -> p.redemption() + " (#" + p.seq() + ")")
                    .collect(Collectors.joining(", "));
            findings.add(Said.of(CheckName.CHECKOUT, Grade.WARNING, "", "checkout.extra",
                    List.of(String.valueOf(checkout.redeemables()), String.valueOf(checkout.extra().size()), extra)));
        }
    }

    private static String missing(Checkout checkout) {
        return checkout.missing().stream().map(CheckoutCheck::name).collect(Collectors.joining(", "));
    }

    private static String name(Missing missing) {
        String key = "checkout." + (missing.total() ? "theTotal" : "aPart")
                + (missing.redemption() == null ? "" : "Named");
        return Words.say(key, String.valueOf(missing.redemption()));
    }

    private static String sentence(Checkout checkout) {
        String counts = Words.say("checkout.counts", checkout.label(), String.valueOf(checkout.arrived()),
                String.valueOf(checkout.expected()));
        return checkout.missing().isEmpty() ? counts : counts + Words.say("checkout.lacks", missing(checkout));
    }
}
