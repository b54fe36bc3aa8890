package io.hookscope.check;

/**
 * What the checks concluded about a delivery, short enough to travel with its row.
 *
 * @param signature the signature's verdict
 * @param errors    how many findings are errors
 * @param warnings  how many are warnings
 * @param notices   how many are notices
 * @param attempt   which attempt of its send-out this is, from 1; 1 when nothing says otherwise
 */
public record Conclusion(SignatureVerdict signature, int errors, int warnings, int notices, int attempt) {

    /** How many findings a person should look at: errors and warnings. */
    public int problems() {
        return errors + warnings;
    }
}
