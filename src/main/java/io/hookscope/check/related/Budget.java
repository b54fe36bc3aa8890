package io.hookscope.check.related;

import io.hookscope.delivery.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How Voucherify judges an answer: a 2xx within ten seconds is success, anything else is tried again. Stateless. */
public final class Budget {
    /** The time in which Voucherify wants its answer. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private Budget() {}

    /** Returns whether Voucherify takes the answer as success. */
    public static boolean accepted(@Nullable Answer answer) {
        return answer != null && answer.success() && !late(answer);
    }

    /** Returns whether Voucherify takes the answer as failure; false while there is none. */
    public static boolean failed(@Nullable Answer answer) {
        return answer != null && !accepted(answer);
    }

    /** Returns whether the answer came after Voucherify stopped waiting. */
    public static boolean late(Answer answer) {
        return answer.took().compareTo(LIMIT) >= 0;
    }
}
