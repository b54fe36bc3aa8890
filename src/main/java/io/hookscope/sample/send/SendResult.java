package io.hookscope.sample.send;

import java.time.Duration;

/** What became of a request. */
public sealed interface SendResult {

    /** Returns how long it took, from sending until the whole answer was there or given up. */
    Duration took();

    /**
     * It was answered.
     *
     * @param status the HTTP status
     */
    record Answered(int status, Duration took) implements SendResult {}

    /**
     * It was not answered.
     *
     * @param reason why, in one sentence
     */
    record Unanswered(Kind kind, String reason, Duration took) implements SendResult {}

    /** Why there was no answer. */
    enum Kind {
        /** Nothing listens there, or the host is not known. */
        UNREACHABLE,
        /** It took too long. */
        TOO_LATE,
        /** The connection broke. */
        BROKEN
    }

    /** Whether Voucherify would take this as success: any 2xx. */
    default boolean success() {
        return this instanceof Answered answered && answered.status() >= 200 && answered.status() <= 299;
    }
}
