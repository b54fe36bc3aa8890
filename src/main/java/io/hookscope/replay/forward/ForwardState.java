package io.hookscope.replay.forward;

import io.hookscope.delivery.handled.Handling;
import org.jspecify.annotations.Nullable;

/**
 * What forwarding is doing. Immutable.
 *
 * @param forwarding how deliveries are sent on; null while they are not
 * @param accepted   how many the handler answered 2xx in this run
 * @param other      how many it answered otherwise, or not at all
 * @param skipped    how many were not sent because too many waited, or because they had waited too long
 * @param waiting    how many wait or are under way
 * @param last       what became of the last one; null before there is one
 */
public record ForwardState(@Nullable Forwarding forwarding, long accepted, long other, long skipped, int waiting,
        @Nullable Handling last) {

    /** Nothing is sent on. */
    public static final ForwardState OFF = new ForwardState(null, 0, 0, 0, 0, null);
}
