package io.hookscope.query;

/** Whether a row answers a query, as far as is known. The order of the constants is used. */
public enum Verdict {
    NO, UNKNOWN, YES;

    /** Returns {@link #YES} or {@link #NO}. */
    public static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Returns the opposite; what is not known stays so. */
    public Verdict not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }

    Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
