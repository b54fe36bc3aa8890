package io.hookscope.query;

/** Whether a row answers a query, as far as is known. The order of the constants is used. */
public enum Match {
    NO, UNKNOWN, YES;

    /** Returns {@link #YES} or {@link #NO}. */
    public static Match of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Returns the opposite; what is not known stays so. */
    public Match not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }

    Match and(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Match or(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
