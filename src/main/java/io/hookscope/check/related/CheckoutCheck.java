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

    static CheckResult of(IndexEntry entry, Related related) {
        Checkout checkout = related.checkout();
        OpenStack stack = entry.stack;
        if (checkout == null || stack == null) {
            return new CheckResult(CheckName.CHECKOUT, Verdict.NOT_APPLICABLE, Words.say("checkout.none"), List.of());
        }
        var findings = new ArrayList<Finding>();
        if (checkout.alarm() && stack.head().seq == entry.seq) {
            alarm(checkout, findings);
        }
        if (checkout.isTotal(entry.seq)) {
            findings.add(
                    RelatedFindings.of(CheckName.CHECKOUT, Grade.NOTICE, redemption(entry) + "/id", "checkout.total",
                            List.of(String.valueOf(checkout.redeemables()))));
        }
        boolean failed = findings.stream().anyMatch(f -> f.grade() != Grade.NOTICE);
        return new CheckResult(CheckName.CHECKOUT, failed ? Verdict.FAILED : Verdict.PASSED, sentence(checkout),
                findings);
    }

    /** Returns where the redemption stands. */
    static String redemption(IndexEntry entry) {
        return switch (entry.shape) {
            case ENVELOPE -> "/data/redemption";
            case LEGACY -> "/data/object/redemption";
            case BARE, FREE_FORM, NOT_JSON, EMPTY -> "/redemption";
        };
    }

    private static void alarm(Checkout checkout, List<Finding> findings) {
        if (!checkout.missing().isEmpty()) {
            findings.add(RelatedFindings.of(CheckName.CHECKOUT, Grade.WARNING, "", "checkout.missing",
                    List.of(checkout.counts(), expected(checkout), missing(checkout))));
        }
        if (!checkout.extra().isEmpty()) {
            String extra = checkout.extra().stream().map(p -> p.redemption() + " (#" + p.seq() + ")")
                    .collect(Collectors.joining(", "));
            findings.add(RelatedFindings.of(CheckName.CHECKOUT, Grade.WARNING, "", "checkout.extra",
                    List.of(String.valueOf(checkout.redeemables()), String.valueOf(checkout.extra().size()), extra)));
        }
    }

    private static String expected(Checkout checkout) {
        return Words.say(checkout.exact() ? "checkout.exactly" : "checkout.atLeast",
                String.valueOf(checkout.expected()));
    }

    private static String missing(Checkout checkout) {
        return checkout.missing().stream().map(CheckoutCheck::name).collect(Collectors.joining(", "));
    }

    /** Names a delivery that did not come. */
    static String name(Missing missing) {
        String key = "checkout." + (missing.total() ? "theTotal" : "aPart")
                + (missing.redemption() == null ? "" : missing.code() == null ? "Named" : "Coded");
        return Words.say(key, String.valueOf(missing.redemption()), String.valueOf(missing.code()));
    }

    private static String sentence(Checkout checkout) {
        String counts = Words.say("checkout.counts", checkout.label(), checkout.counts());
        return checkout.missing().isEmpty() ? counts : counts + Words.say("checkout.lacks", missing(checkout));
    }
}
