package io.hookscope.check;

import io.hookscope.check.CheckResult.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the results of checks so that verdict and findings always agree. Stateless. */
public final class Results {

    private Results() {}

    /** Returns that there was nothing to look at; the sentence says why. */
    public static CheckResult notApplicable(CheckName check, String sentence) {
        return new CheckResult(check, Verdict.NOT_APPLICABLE, sentence, List.of());
    }

    /** Returns the findings, most serious first; the check failed when one of them is an error or a warning. */
    public static CheckResult of(CheckName check, String sentence, List<Finding> findings) {
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::grade));
        boolean failed = findings.stream().anyMatch(f -> f.grade() != Grade.NOTICE);
        return new CheckResult(check, failed ? Verdict.FAILED : Verdict.PASSED, sentence, sorted);
    }

    /** Returns two results of one check as one. */
    public static CheckResult join(CheckResult first, CheckResult second) {
        if (first.verdict() == Verdict.NOT_APPLICABLE) {
            return second;
        }
        if (second.verdict() == Verdict.NOT_APPLICABLE) {
            return first;
        }
        var findings = new ArrayList<>(first.findings());
        findings.addAll(second.findings());
        return of(first.check(), first.sentence() + " " + second.sentence(), findings);
    }
}
