package io.hookscope.sample.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One thing that is tried on a handler; its words stand in {@code strings.properties}. */
public enum Step {
    /** One event, again after a failure; the others say nothing about a handler that does not take it. */
    TAKEN,
    /** The same send-out again. */
    SAME_TWICE,
    /** The same send-out five times at the same moment. */
    SAME_AT_ONCE,
    /** The connection ends before the answer can be read, and the same send-out comes again. */
    LOST_ANSWER,
    /** Twenty events at the same moment. */
    TWENTY_AT_ONCE,
    /** Fields that nobody has heard of. */
    NEW_FIELD,
    /** An event type that nobody has heard of. */
    NEW_EVENT,
    /** The webhook of the whole stack before those of its parts. */
    WHOLE_FIRST,
    /** The webhook of the whole stack after those of its parts. */
    WHOLE_LAST,
    /** All webhooks of a stack at the same moment. */
    STACK_AT_ONCE,
    /** All webhooks of a stack, and all of them again. */
    STACK_AGAIN,
    /** One digit of the signature is another. */
    TAMPERED,
    /** No signature. */
    UNSIGNED,
    /** The body was changed after it had been signed. */
    CHANGED_BODY,
    /** A forged copy of an event, then the event itself. */
    RIGHT_AFTER_WRONG,
    /** Signed bytes that change when they are parsed and written again carelessly. */
    BEYOND_ASCII,
    /** A redemption that failed. */
    FAILED,
    /** A redemption that failed, then succeeded. */
    FAILED_THEN_SUCCEEDED,
    /** A redemption, then its rollback. */
    ROLLED_BACK,
    /** A rollback before the redemption that it takes back. */
    ROLLBACK_FIRST,
    /** The same rollback again. */
    ROLLBACK_TWICE,
    /** A rollback that failed. */
    ROLLBACK_FAILED;

    /** Returns the word in reports: lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the step of that word. */
    public static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** Returns its name for people. */
    public String title() {
        return Words.of("step." + word());
    }

    /** Returns in words what a handler should do. */
    public String expected() {
        return Words.of("step." + word() + ".expected");
    }

    /** Whether it makes sense only with the secret that the handler checks with. */
    boolean needsSecret() {
        return compareTo(TAMPERED) >= 0 && compareTo(BEYOND_ASCII) <= 0;
    }
}
