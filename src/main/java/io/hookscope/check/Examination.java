package io.hookscope.check;

import java.util.List;

/**
 * What all checks that look at one delivery say about it. Immutable.
 *
 * @param signature the signature's verdict
 * @param results   one result for each check that ran, in the order in which they are shown
 */
public record Examination(SignatureVerdict signature, List<CheckResult> results) {

    public Examination {
        results = List.copyOf(results);
    }

    /** Returns every finding, in the order of the checks. */
    public List<Finding> findings() {
        return results.stream().flatMap(r -> r.findings().stream()).toList();
    }

    /** Returns the short form for the delivery's row, as the first attempt of its send-out. */
    public Conclusion conclusion() {
        return new Conclusion(signature, count(Grade.ERROR), count(Grade.WARNING), count(Grade.NOTICE), 1);
    }

    private int count(Grade grade) {
        return (int) findings().stream().filter(f -> f.grade() == grade).count();
    }
}
