package io.hookscope.check.related;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thread of attempts to which a delivery belongs. A delivery without a send-out id is a thread of its own.
 *
 * @param list     the attempts, oldest first; of more than 50 the newest
 * @param total    how many deliveries carried this send-out's id, without what was evicted
 * @param number   which attempt this delivery is, from 1
 * @param presumed whether earlier attempts are presumed from its age, though none was seen here
 * @param nextDue  when Voucherify tries again; null when it does not, or when that is not known
 * @param givenUp  whether the last attempt was the thirteenth and failed: a webhook is then disabled, a distribution paused
 */
public record Attempts(List<Attempt> list, int total, int number, boolean presumed, @Nullable Instant nextDue,
        boolean givenUp) {
    public Attempts {
        list = List.copyOf(list);
    }
}
