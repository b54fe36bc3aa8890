package io.hookscope.check;

import java.util.List;

/**
 * What one check says about one delivery.
 *
 * @param check    the check
 * @param verdict  whether it held; {@link Verdict#FAILED} exactly when a finding is an error or a warning
 * @param sentence what it looked at and concluded, in one sentence, also when it passed
 * @param findings its findings, most serious first
 */
public record CheckResult(CheckName check, Verdict verdict, String sentence, List<Finding> findings) {

    /** How a check ended. */
    public enum Verdict {
        /** It looked, and all was well. */
        PASSED,
        /** It has an error or a warning to tell. */
        FAILED,
        /** There was nothing for it to look at; the sentence says why. */
        NOT_APPLICABLE
    }

    public CheckResult {
        findings = List.copyOf(findings);
    }
}
