package io.hookscope.check.related;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whether a delivery was here before, and what its sender will do next. Stateless. */
final class RedeliveryCheck {
    private RedeliveryCheck() {}

    static CheckResult of(IndexEntry entry, Related related, @Nullable IndexEntry toldBefore) {
        if (related.replayOf() != null) {
            return new CheckResult(CheckName.REDELIVERY, Verdict.NOT_APPLICABLE,
                    Words.say("redelivery.replay", related.replayOf()), List.of());
        }
        var findings = new ArrayList<Finding>();
        givenUp(entry, related.attempts()).ifPresent(findings::add);
        again(entry, related.attempts()).ifPresent(findings::add);
        changed(entry, related.attempts()).ifPresent(findings::add);
        presumed(entry, related.attempts()).ifPresent(findings::add);
        duplicate(entry, related).ifPresent(findings::add);
        retold(entry, toldBefore).ifPresent(findings::add);
        findings.addAll(subscriptions(entry, related));
        boolean failed = findings.stream().anyMatch(f -> f.grade() != Grade.NOTICE);
        return new CheckResult(CheckName.REDELIVERY, failed ? Verdict.FAILED : Verdict.PASSED,
                sentence(entry, related), findings);
    }

    private static String sentence(IndexEntry entry, Related related) {
        Attempts attempts = related.attempts();
        if (entry.sendout == Keys.NONE) {
            return Words.say(related.duplicates().isEmpty() ? "redelivery.alone" : "redelivery.duplicates",
                    related.duplicates().size());
        }
        String due = attempts.nextDue() == null
                ? ""
                : Words.say("redelivery.due", attempts.nextDue().truncatedTo(ChronoUnit.SECONDS).toString());
        String key = attempts.number() > RetrySchedule.ATTEMPTS ? "redelivery.beyond" : "redelivery.attempt";
        return Words.say(key, String.valueOf(attempts.number()), String.valueOf(RetrySchedule.ATTEMPTS)) + due;
    }

    private static Optional<Finding> givenUp(IndexEntry entry, Attempts attempts) {
        if (!attempts.givenUp() || attempts.list().getLast().seq() != entry.seq) {
            return Optional.empty();
        }
        boolean distribution = entry.source != null && entry.source.startsWith("distr");
        return Optional.of(finding("givenUp", Grade.WARNING, "", List.of(
                Words.say(distribution ? "redelivery.distribution" : "redelivery.webhook"))));
    }

    /** A success ends the ladder: what comes after it was sent by hand, or twice. */
    private static Optional<Finding> again(IndexEntry entry, Attempts attempts) {
        return attempts.list().stream().filter(a -> a.seq() < entry.seq && Budget.accepted(a.answer())).findFirst()
                .map(a -> finding("again", Grade.NOTICE, "/id",
                        List.of(String.valueOf(a.seq()), String.valueOf(entry.number))));
    }

    private static Optional<Finding> changed(IndexEntry entry, Attempts attempts) {
        return entry.number > 1 && entry.digest != entry.originDigest
                ? Optional.of(finding("changed", Grade.NOTICE, "",
                        List.of(String.valueOf(attempts.list().getFirst().seq()))))
                : Optional.empty();
    }

    private static Optional<Finding> presumed(IndexEntry entry, Attempts attempts) {
        return entry.presumed && attempts.list().getFirst().seq() == entry.seq
                ? Optional.of(finding("presumed", Grade.NOTICE, "/created_at",
                        List.of(String.valueOf(entry.number - 1), String.valueOf(entry.createdAt),
                                String.valueOf(entry.receivedAt))))
                : Optional.empty();
    }

    private static Optional<Finding> duplicate(IndexEntry entry, Related related) {
        return related.duplicates().stream().filter(seq -> seq < entry.seq).findFirst()
                .map(seq -> finding("duplicate", Grade.NOTICE, "", List.of(String.valueOf(seq))));
    }

    /** One redemption succeeds once: a second send-out of the same webhook tells it again. */
    private static Optional<Finding> retold(IndexEntry entry, @Nullable IndexEntry before) {
        return before == null || entry.number > 1
                ? Optional.empty()
                : Optional.of(finding("retold", Grade.NOTICE, CheckoutCheck.redemption(entry) + "/id",
                        List.of(String.valueOf(before.seq), String.valueOf(entry.redemption))));
    }

    /** Told once for each pair of webhooks: on the first delivery of the one that came later. */
    private static List<Finding> subscriptions(IndexEntry entry, Related related) {
        return entry.number > 1
                ? List.of()
                : related.subscriptions().stream().filter(s -> s.seq() < entry.seq)
                        .map(s -> finding("subscribed", Grade.NOTICE, "/source/id",
                                List.of(s.source(), String.valueOf(entry.source), String.valueOf(s.seq()))))
                        .toList();
    }

    private static Finding finding(String key, Grade grade, String pointer, List<String> gaps) {
        return RelatedFindings.of(CheckName.REDELIVERY, grade, pointer, "redelivery." + key, gaps);
    }
}
