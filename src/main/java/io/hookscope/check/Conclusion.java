package io.hookscope.check;

import org.jspecify.annotations.Nullable;

/**
 * What the checks concluded about a delivery, short enough to travel with its row.
 *
 * @param signature the signature's verdict
 * @param errors    how many findings are errors
 * @param warnings  how many are warnings
 * @param notices   how many are notices
 * @param attempt   which attempt of its send-out this is, from 1; 1 when nothing says otherwise
 * @param checkout  its place among the deliveries of one checkout; null when it is none
 */
public record Conclusion(SignatureVerdict signature, int errors, int warnings, int notices, int attempt,
        @Nullable CheckoutPlace checkout) {

    /** The conclusion about a delivery that belongs to no checkout. */
    public Conclusion(SignatureVerdict signature, int errors, int warnings, int notices, int attempt) {
        this(signature, errors, warnings, notices, attempt, null);
    }

    /** How many findings a person should look at: errors and warnings. */
    public int problems() {
        return errors + warnings;
    }
}
