package io.hookscope.sample.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a step stands against an earlier run. */
public enum Trend {
    FIXED, REGRESSED, STILL_FAILING, STILL_PASSING;

    /** Compares a result with those of an earlier run; empty when the step came to no verdict in one of them. */
    public static Optional<Trend> of(Result now, List<Result> before) {
        return before.stream().filter(r -> r.step() == now.step()).findFirst().flatMap(r -> of(now, r));
    }

    private static Optional<Trend> of(Result now, Result before) {
        if (now.verdict() == StepVerdict.SKIPPED || before.verdict() == StepVerdict.SKIPPED) {
            return Optional.empty();
        }
        boolean passes = now.verdict() == StepVerdict.PASSED;
        boolean passed = before.verdict() == StepVerdict.PASSED;
        return Optional.of(passes ? passed ? STILL_PASSING : FIXED : passed ? REGRESSED : STILL_FAILING);
    }

    /** Returns its words, for example {@code still failing}. */
    public String words() {
        return Words.of("progress." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
