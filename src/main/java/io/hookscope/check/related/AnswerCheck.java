package io.hookscope.check.related;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.delivery.Answer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds our own answer against what Voucherify wants: a 2xx within ten seconds. Stateless. */
final class AnswerCheck {
    private AnswerCheck() {}

    static CheckResult of(IndexEntry entry, Related related) {
        Answer answer = entry.answer;
        if (answer == null || entry.replayOf != null) {
            return new CheckResult(CheckName.TIMING, Verdict.NOT_APPLICABLE, Words.say("timing.unanswered"), List.of());
        }
        if (Budget.accepted(answer)) {
            return new CheckResult(CheckName.TIMING, Verdict.PASSED,
                    Words.say("timing.intime", String.valueOf(answer.status()), seconds(answer)), List.of());
        }
        boolean tells = !entry.event.isEmpty() || entry.sendout != Keys.NONE;
        List<Finding> findings = tells ? List.of(finding(entry, related.attempts(), answer)) : List.of();
        boolean failed = findings.stream().anyMatch(f -> f.grade() != Grade.NOTICE);
        return new CheckResult(CheckName.TIMING, failed ? Verdict.FAILED : Verdict.PASSED,
                Words.say(answer.status() == 0 ? "timing.unsaid" : "timing.answered", String.valueOf(answer.status()),
                        seconds(answer)),
                findings);
    }

    /** A failure that a later attempt followed, or that Voucherify did not send, is past: a notice. */
    private static Finding finding(IndexEntry entry, Attempts attempts, Answer answer) {
        boolean last = attempts.list().getLast().seq() == entry.seq;
        Grade grade = last && entry.sendout != Keys.NONE ? Grade.WARNING : Grade.NOTICE;
        String key = answer.status() == 0 ? "timing.closed" : answer.success() ? "timing.late" : "timing.refused";
        return RelatedFindings.of(CheckName.TIMING, grade, "", key,
                List.of(String.valueOf(answer.status()), seconds(answer), next(entry, attempts, last)));
    }

    private static String next(IndexEntry entry, Attempts attempts, boolean last) {
        if (!last) {
            return Words.say("timing.followed");
        }
        return due(entry.sendout == Keys.NONE ? null : attempts);
    }

    private static String due(@Nullable Attempts attempts) {
        if (attempts == null) {
            return Words.say("timing.byhand");
        }
        return attempts.nextDue() == null
                ? Words.say("timing.last")
                : Words.say("timing.next", attempts.nextDue().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Whole milliseconds, as the table and the response tell them, not the next one. */
    private static String seconds(Answer answer) {
        return String.format(Locale.ROOT, "%.3f", answer.took().toMillis() / 1e3);
    }
}
