package io.hookscope.check.related;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When Voucherify tries again: twelve retries at fixed distances from the first attempt (not from the one before), from a
 * minute to a day. Stateless and thread-safe.
 */
final class RetrySchedule {
    private static final Duration[] RUNGS = LongStream.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 24 * 60)
            .mapToObj(Duration::ofMinutes).toArray(Duration[]::new);

    /** Attempts of one send-out: the first and twelve retries. */
    static final int ATTEMPTS = RUNGS.length + 1;

    /** A retry may leave a little early by its clock, and arrive late by a queue: half a minute and a twentieth. */
    private static final Duration EARLY = Duration.ofSeconds(10);

    static final Duration LATE = Duration.ofSeconds(30);

    private RetrySchedule() {}

    /** Returns the retry, 1 to 12, that is due about that long after the first attempt; empty between the rungs. */
    static OptionalInt retryAfter(Duration offset) {
        for (int i = 0; i < RUNGS.length; i++) {
            Duration latest = RUNGS[i].plus(LATE).plus(RUNGS[i].dividedBy(20));
            if (offset.compareTo(RUNGS[i].minus(EARLY)) >= 0 && offset.compareTo(latest) <= 0) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether no retry is due yet that long after the first attempt. */
    static boolean isBeforeRetries(Duration offset) {
        return offset.compareTo(RUNGS[0].minus(EARLY)) < 0;
    }

    /** Returns the number of an attempt that follows attempt {@code previous} and came {@code offset} after the first. */
    static int number(int previous, Duration offset) {
        return Math.max(previous + 1, retryAfter(offset).orElse(0) + 1);
    }

    /** Whether an attempt that came {@code offset} after the first is the last retry; one sent by hand takes no rung. */
    static boolean isLast(Duration offset) {
        return retryAfter(offset).orElse(0) == RUNGS.length;
    }

    /** Returns when the retries after the attempt at {@code last} are due, by time alone; none after the last rung. */
    static List<Instant> next(Instant first, Instant last) {
        Duration reached = Duration.between(first, last).plus(EARLY);
        return Stream.of(RUNGS).filter(rung -> rung.compareTo(reached) > 0).map(first::plus).toList();
    }
}
