package io.hookscope.check;

import java.util.List;

/**
 * What the signature says, as one of a few words for tables.
 *
 * @param kind  the verdict
 * @param label the words on a badge: {@code valid}, {@code wrong secret}, {@code missing}
 */
public record SignatureVerdict(Kind kind, String label) {

    /** All words that a badge can have, but for {@link #PENDING}. */
    public static final List<String> LABELS = List.of("valid", "valid, old secret", "wrong", "wrong secret", "missing",
            "malformed", "no secret", "not checked");

    /** Wrong, and why will be looked for when there is time. */
    public static final SignatureVerdict PENDING = new SignatureVerdict(Kind.WRONG, "wrong \u2026");

    /** Whether the delivery is to be looked at once more, with more effort. */
    public boolean pending() {
        return equals(PENDING);
    }

    /** Returns the badge's words in the language of this run; an export knows it by its {@link #label()}. */
    public String words() {
        return Wording.ofVerdict(label);
    }

    /** Returns what the badge with that label says: in English, and in the language of this run. */
    public static List<String> said(String label) {
        return List.of(label, Wording.ofVerdict(label));
    }

    /** The verdicts. */
    public enum Kind {
        VALID,
        WRONG,
        MISSING,
        MALFORMED,
        NO_SECRET,
        /** There is a secret, and nothing can be said: the bytes that were signed are not here, or not readable. */
        NOT_CHECKED
    }
}
