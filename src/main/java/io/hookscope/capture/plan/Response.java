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
            throw new IllegalArgumentException(Words.plain("flaw.status", status));
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
        return switch (manner) {
            case Manner.Whole _ -> late(Integer.toString(status));
            case Manner.Trickle(_, Duration over) ->
                Words.of("answer.trickle", late(Integer.toString(status)), words(over));
            case Manner.Empty _ -> late(Words.of("answer.empty"));
            case Manner.Drop _ -> late(Words.of("answer.drop"));
        };
    }

    private String late(String answer) {
        return manner.after().isZero() ? answer : Words.of("answer.after", answer, words(manner.after()));
    }

    /** Returns a duration as people say it. */
    static String words(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() < 1000
                    ? Words.plain("span.ms", duration.toMillis())
                    : Words.of("span.s",
                            BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString());
        }
        long seconds = duration.toSeconds();
        return seconds % 60 != 0 || seconds == 0
                ? Words.plain("span.s", seconds)
                : Words.of("span.min", seconds / 60);
    }
}
