package io.hookscope.delivery.handled;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import java.time.Duration;
import java.util.Locale;

/** What a target did with a request that was sent to it. Whatever it does is one of these values, never an exception. */
public sealed interface SendOutcome {

    /** How many bytes of an answer's body are kept. */
    int MOST_KEPT = 256 * 1024;

    /** Returns how long it took, from the beginning of the connection until all that is kept was there, or it was given up. */
    Duration took();

    /**
     * It answered.
     *
     * @param status  the HTTP status, 200 to 599
     * @param headers all header lines in their order
     * @param body    the body, or its first {@link #MOST_KEPT} bytes
     * @param extent  whether that is all of it
     */
    record Answered(int status, Headers headers, Body body, Extent extent, Duration took) implements SendOutcome {}

    /**
     * It did not answer.
     *
     * @param sentence what happened, for a person
     */
    record Failed(Failure failure, String sentence, Duration took) implements SendOutcome {}

    /** How much of an answer's body is kept. */
    enum Extent {
        /** All of it. */
        WHOLE,
        /** There was more, which was not read. */
        CUT
    }

    /** Why there is no answer. */
    enum Failure {
        /** Nothing listens there. */
        REFUSED,
        /** The host has no address. */
        UNKNOWN_HOST,
        /** The answer was not complete in time. */
        TIMED_OUT,
        /** The connection ended before the answer was complete. */
        BROKEN,
        /** What came is no HTTP/1.1 answer. */
        NOT_HTTP,
        /** There is no safe connection to it. */
        NOT_SAFE,
        /** The request cannot be written as HTTP/1.1, or must not be sent there. */
        NOT_SENDABLE,
        /** It was not sent, because too many waited, its turn came too late, or the program ended before it. */
        SKIPPED,
        /** A person stopped it. */
        CANCELLED;

        /** Returns its name in a file or a line for programs: lower case with hyphens. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it answered 2xx. */
    default boolean success() {
        return this instanceof Answered answered && answered.status() >= 200 && answered.status() <= 299;
    }

    /** Whether it answered 4xx: what a request with a wrong signature deserves. */
    default boolean rejected() {
        return this instanceof Answered answered && answered.status() >= 400 && answered.status() <= 499;
    }
}
