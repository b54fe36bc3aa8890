package io.hookscope.check.related;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Grade;
import io.hookscope.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells when a redemption arrives after its own rollback. Of retries, of what is old, and of other webhooks nothing is said:
 * there the order has another reason. Stateless.
 */
final class ArrivalOrderCheck {
    private ArrivalOrderCheck() {}

    /** Returns what is to be said; empty when nothing is. */
    static Optional<CheckResult> of(IndexEntry entry, List<IndexEntry> ofRedemption) {
        if (!isFresh(entry) || ofRedemption.stream().anyMatch(e -> e.seq < entry.seq && e.sameStep(entry))) {
            return Optional.empty();
        }
        return ofRedemption.stream().filter(e -> e.seq < entry.seq && isRollbackOf(e, entry)).findFirst()
                .map(rollback -> {
                    List<String> gaps = List.of(String.valueOf(rollback.seq), String.valueOf(entry.createdAt),
                            String.valueOf(rollback.createdAt));
                    return new CheckResult(CheckName.TIMING, Verdict.PASSED,
                            Words.say("timing.overtaken", gaps.getFirst()), List.of(RelatedFindings
                                    .of(CheckName.TIMING, Grade.NOTICE, "/created_at", "timing.overtaken", gaps)));
                });
    }

    /** A first attempt that arrived soon after it was made; a clock that is fast says nothing rather than too much. */
    private static boolean isFresh(IndexEntry entry) {
        return entry.outcome == Outcome.SUCCEEDED && entry.timed && entry.replayOf == null && entry.source != null
                && entry.number == 1 && entry.createdAt != null
                && RetrySchedule.isBeforeRetries(Duration.between(entry.createdAt, entry.receivedAt));
    }

    private static boolean isRollbackOf(IndexEntry rollback, IndexEntry entry) {
        Instant later = rollback.createdAt;
        return rollback.outcome == Outcome.ROLLBACK && rollback.timed && !rollback.event.endsWith("failed")
                && Objects.equals(rollback.source, entry.source)
                && (rollback.group == Keys.NONE || rollback.group != entry.group) && later != null
                && later.isAfter(entry.happenedAt());
    }
}
