package io.hookscope.delivery.handled;

import java.util.List;
import java.util.Locale;

/** What an outcome says about the handler's code, compared with the first outcome of the same delivery. */
public enum Verdict {
    /** The first one, or one of a changed delivery: it passed. */
    PASSING,
    /** The first one, or one of a changed delivery: it failed. */
    FAILING,
    /** It failed at first and passes now. */
    FIXED,
    /** It passed at first and fails now. */
    REGRESSED,
    /** It failed at first and fails now. */
    STILL_FAILING,
    /** It passed at first and passes now. */
    STILL_PASSING,
    /** It was left out, stopped, or never fit to be sent: that says nothing about the handler. */
    UNTRIED;

    /** How a handler ought to answer a delivery. */
    public enum Expected {
        /** With 2xx. */
        ACCEPT,
        /** With 4xx, because its signature is wrong. */
        REJECT
    }

    /**
     * Judges one of a delivery's handlings.
     *
     * @param earlier  the ones before it, oldest first
     * @param expected how the delivery as it arrived ought to be answered
     */
    public static Verdict of(Handling handling, List<Handling> earlier, Expected expected) {
        if (!isTried(handling)) {
            return UNTRIED;
        }
        boolean passes = passes(handling, expected);
        if (handling.change() != Handling.Change.NONE) {
            return passes ? PASSING : FAILING;
        }
        return earlier.stream().filter(Verdict::compares).findFirst()
                .map(first -> compared(passes(first, expected), passes)).orElse(passes ? PASSING : FAILING);
    }

    private static boolean compares(Handling handling) {
        return isTried(handling) && handling.change() == Handling.Change.NONE;
    }

    /** What was never sent says nothing about the handler, nor does what nobody waited for. */
    public static boolean isTried(Handling handling) {
        return !(handling.outcome() instanceof SendOutcome.Failed(SendOutcome.Failure failure, _, _)
                && (failure == SendOutcome.Failure.SKIPPED || failure == SendOutcome.Failure.CANCELLED
                        || failure == SendOutcome.Failure.NOT_SENDABLE));
    }

    private static Verdict compared(boolean before, boolean now) {
        if (before) {
            return now ? STILL_PASSING : REGRESSED;
        }
        return now ? FIXED : STILL_FAILING;
    }

    /** Whether the handler did what it ought to. */
    public static boolean passes(Handling handling, Expected expected) {
        return switch (handling.change()) {
            case NONE -> expected == Expected.ACCEPT ? handling.outcome().success() : handling.outcome().rejected();
            case SIGNED -> handling.outcome().success();
            case UNSIGNED -> handling.outcome().rejected();
        };
    }

    /** Whether it is good news. */
    public boolean good() {
        return this == PASSING || this == FIXED || this == STILL_PASSING;
    }

    /** Returns its name as people read it, in lower case: {@code still failing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
