package io.hookscope.check.related;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Conclusion;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts what a delivery says alone and what it says among others into one list of checks. Stateless. */
public final class CombinedChecks {
    private CombinedChecks() {}

    /** Returns one result per check, in the order of {@link CheckName}. */
    public static List<CheckResult> of(List<CheckResult> alone, List<CheckResult> amongOthers) {
        Map<CheckName, CheckResult> byName = new EnumMap<>(CheckName.class);
        alone.forEach(r -> byName.merge(r.check(), r, CombinedChecks::joined));
        amongOthers.forEach(r -> byName.merge(r.check(), r, CombinedChecks::joined));
        return List.copyOf(byName.values());
    }

    /** Returns the row's conclusion with what the others add; {@code alone} is what the delivery's own checks concluded. */
    public static Conclusion conclude(Conclusion alone, Related related, List<CheckResult> amongOthers) {
        List<Finding> found = amongOthers.stream().flatMap(r -> r.findings().stream()).toList();
        Checkout checkout = related.checkout();
        return new Conclusion(alone.signature(), alone.errors() + count(found, Grade.ERROR),
                alone.warnings() + count(found, Grade.WARNING), alone.notices() + count(found, Grade.NOTICE),
                related.attempts().number(), checkout == null ? null : checkout.place(related.seq()));
    }

    private static int count(List<Finding> findings, Grade grade) {
        return (int) findings.stream().filter(f -> f.grade() == grade).count();
    }

    private static CheckResult joined(CheckResult one, CheckResult other) {
        if (one.verdict() == Verdict.NOT_APPLICABLE || other.verdict() == Verdict.NOT_APPLICABLE) {
            return one.verdict() == Verdict.NOT_APPLICABLE ? other : one;
        }
        var findings = new ArrayList<>(one.findings());
        findings.addAll(other.findings());
        findings.sort(Comparator.comparing(Finding::grade));
        boolean failed = one.verdict() == Verdict.FAILED || other.verdict() == Verdict.FAILED;
        return new CheckResult(one.check(), failed ? Verdict.FAILED : Verdict.PASSED,
                one.sentence() + " " + other.sentence(), findings);
    }
}
