package io.hookscope.replay;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.handled.Handling;

/**
 * A stored delivery as it is to be sent.
 *
 * @param seq      its number
 * @param delivery what is sent, changed or as it arrived
 * @param change   how it differs from what had arrived
 */
public record Outgoing(long seq, Delivery delivery, Handling.Change change) {

    /** A delivery as it arrived. */
    public static Outgoing unchanged(long seq, Delivery delivery) {
        return new Outgoing(seq, delivery, Handling.Change.NONE);
    }
}
