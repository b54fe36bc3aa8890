package io.hookscope.check;

/**
 * What the signature says, as one of a few words for tables.
 *
 * @param kind  the verdict
 * @param label the words on a badge: {@code valid}, {@code wrong secret}, {@code missing}
 */
public record SignatureVerdict(Kind kind, String label) {

    /** The verdicts. */
    public enum Kind {
        VALID, WRONG, MISSING, MALFORMED, NO_SECRET
    }
}
