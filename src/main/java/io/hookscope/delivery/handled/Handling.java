package io.hookscope.delivery.handled;

import java.time.Instant;

/**
 * One time that a stored delivery was sent on to a target, with what became of it. Immutable.
 *
 * @param seq     the delivery's number
 * @param at      when it was sent, by this machine's clock, microseconds kept
 * @param kind    why it was sent
 * @param change  what was sent in the place of the original
 * @param target  the URL that it was sent to, without user and password
 * @param outcome what became of it
 */
public record Handling(long seq, Instant at, Kind kind, Change change, String target, SendOutcome outcome) {

    /** Returns the same of a delivery with that number. */
    public Handling of(long number) {
        return new Handling(number, at, kind, change, target, outcome);
    }

    /** Why a delivery was sent on. */
    public enum Kind {
        /** It was sent on as it arrived. */
        FORWARD,
        /** A person or a command sent it again. */
        REPLAY
    }

    /** How what was sent differs from what had arrived. */
    public enum Change {
        /** Not in its body nor in its signature. */
        NONE,
        /** Its body or its signature was changed, and it was signed for what it is now. */
        SIGNED,
        /** Its body or its signature was changed, and the signature does not hold, or is gone. */
        UNSIGNED
    }
}
