package io.hookscope.sample.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of one redemption. */
public enum Life {
    /** The wished event, and nothing more. */
    ONCE,
    /** It succeeds and is rolled back. */
    ROLLED_BACK,
    /** It is refused, then tried again with success. */
    FAILED_THEN_SUCCEEDED,
    /** It succeeds, and rolling it back is refused. */
    ROLLBACK_FAILED;

    /** Returns the word on the command line: lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the life of that word. */
    public static Optional<Life> of(String word) {
        return Arrays.stream(values()).filter(l -> l.word().equalsIgnoreCase(word)).findFirst();
    }
}
