package io.hookscope.capture.plan;

import io.hookscope.capture.Manner;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * One answer that a rule can give, without headers and body, which all answers of a rule share. Immutable.
 *
 * @param status the HTTP status, 200 to 599; 0 where the connection ends without an answer
 * @param manner how it goes out
 */
public record Response(int status, Manner manner) {

    public Response {
        boolean none = manner instanceof Manner.Empty || manner instanceof Manner.Drop;
        if (none ? status != 0 : status < 200 || status > 599) {
            throw new IllegalArgumentException("A status is 200 to 599; " + status + " is not.");
        }
    }

    /** That status at once. */
    public static Response of(int status) {
        return new Response(status, Manner.AT_ONCE);
    }

    /** Whether it is what happens without any plan, as far as status and manner go. */
    public boolean isOk() {
        return equals(of(200));
    }

    /** Returns it in words. */
    public String words() {
        String after = manner.after().isZero() ? "" : " after " + words(manner.after());
        return switch (manner) {
            case Manner.Whole _ -> status + after;
            case Manner.Trickle(_, Duration over) -> status + after + ", its body over " + words(over);
            case Manner.Empty _ -> "an empty reply" + after;
            case Manner.Drop _ -> "a dropped connection" + after;
        };
    }

    /** Returns a duration as people say it. */
    static String words(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() < 1000
                    ? duration.toMillis() + " ms"
                    : BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
        }
        long seconds = duration.toSeconds();
        if (seconds < 120 && seconds % 60 != 0 || seconds == 0) {
            return seconds + " s";
        }
        return seconds % 60 != 0 ? seconds + " s" : seconds == 60 ? "1 minute" : seconds / 60 + " minutes";
    }
}
