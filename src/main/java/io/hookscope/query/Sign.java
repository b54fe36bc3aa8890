package io.hookscope.query;

import org.jspecify.annotations.Nullable;

/**
 * The sign between a field and its value, {@code :} or {@code =} or a comparison, which may follow a colon.
 *
 * @param end where the value begins
 */
record Sign(Kind kind, int end) {

    /** What a sign asks. */
    enum Kind {
        IS, OTHER, MORE, AT_LEAST, LESS, AT_MOST
    }

    /** Returns the sign there; null when it is none. */
    static @Nullable Sign at(Word word, int start) {
        int at = word.has(":", start) ? start + 1 : start;
        Sign compared = compared(word, at);
        if (compared != null) {
            return compared;
        }
        if (word.has("=", at)) {
            return new Sign(Kind.IS, at + 1);
        }
        return at > start ? new Sign(Kind.IS, at) : null;
    }

    private static @Nullable Sign compared(Word word, int at) {
        if (word.has("!=", at)) {
            return new Sign(Kind.OTHER, at + 2);
        }
        if (word.has(">=", at)) {
            return new Sign(Kind.AT_LEAST, at + 2);
        }
        if (word.has("<=", at)) {
            return new Sign(Kind.AT_MOST, at + 2);
        }
        if (word.has(">", at)) {
            return new Sign(Kind.MORE, at + 1);
        }
        return word.has("<", at) ? new Sign(Kind.LESS, at + 1) : null;
    }
}
