package io.hookscope.check.related;

import io.hookscope.delivery.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How Voucherify judges an answer: a 2xx within ten seconds is success, anything else is tried again. Stateless. */
final class Budget {
    /** The time in which Voucherify wants its answer. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private Budget() {}

    /** Returns whether Voucherify takes the answer as success. */
    static boolean accepted(@Nullable Answer answer) {
        return answer != null && answer.success() && !late(answer);
    }

    /** Returns whether Voucherify takes the answer as failure; false while there is none. */
    static boolean failed(@Nullable Answer answer) {
        return answer != null && !accepted(answer);
    }

    /** Returns whether the answer came after Voucherify stopped waiting. */
    static boolean late(Answer answer) {
        return answer.took().compareTo(LIMIT) >= 0;
    }
}
