package io.hookscope.ui.replay;

import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.replay.Handlings.Judged;
import java.time.Duration;
import java.util.Locale;

/** Says what became of a delivery at its handler, in one line. Stateless. */
final class OutcomeWords {

    private OutcomeWords() {}

    static String of(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Answered answered -> Strings.get(
                    answered.status() / 100 == 3 ? "outcome.redirect" : "outcome.answered",
                    Integer.toString(answered.status()), took(answered.took()));
            case SendOutcome.Failed(_, String sentence, _) -> sentence;
        };
    }

    /** Returns it with the reason where a refusal is good news, or an acceptance is bad news. */
    static String of(Judged judged) {
        String words = of(judged.handling().outcome());
        return judged.isRefusedRightly()
                ? Strings.get("outcome.refused", words)
                : judged.isAcceptedWrongly() ? Strings.get("outcome.accepted", words) : words;
    }

    static String of(Verdict verdict) {
        return Strings.get("verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String took(Duration took) {
        double millis = took.toNanos() / 1e6;
        return millis < 10
                ? String.format(Locale.US, "%.1f ms", millis)
                : millis < 10_000 ? Math.round(millis) + " ms" : String.format(Locale.US, "%.1f s", millis / 1000);
    }
}
