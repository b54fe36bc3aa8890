package io.hookscope.check.related;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The thread of attempts to which a delivery belongs. A delivery without a send-out id is a thread of its own.
 *
 * @param list     the attempts, oldest first; of more than 50 the newest
 * @param total    how many deliveries carried this send-out's id, without what was evicted
 * @param number   which attempt this delivery is, from 1
 * @param presumed whether earlier attempts are presumed from its age, though none was seen here
 * @param due      when Voucherify tries again by its schedule, soonest first; empty when it does not, or when that is not known
 * @param givenUp  whether the last attempt was the thirteenth and failed: a webhook is then disabled, a distribution paused
 */
public record Attempts(List<Attempt> list, int total, int number, boolean presumed, List<Instant> due,
        boolean givenUp) {
    public Attempts {
        list = List.copyOf(list);
        due = List.copyOf(due);
    }

    /** Returns when Voucherify tries again; null when it does not, or when that is not known. */
    public @Nullable Instant nextDue() {
        return due.isEmpty() ? null : due.getFirst();
    }

    /** Returns what is to be said at that time of the retries that are due; empty when none is. */
    public Optional<Outlook> outlook(Instant now) {
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outlook(due.getFirst(), !now.isBefore(due.getFirst().plus(RetrySchedule.LATE)),
                        due.stream().filter(now::isBefore).findFirst().orElse(null)));
    }

    /**
     * What is due, seen from one moment.
     *
     * @param first  when a retry is due that has not arrived
     * @param missed whether that time has passed, by more than a queue delays it
     * @param next   when one is due that still can come in time; null when there is none any more
     */
    public record Outlook(Instant first, boolean missed, @Nullable Instant next) {}
}
