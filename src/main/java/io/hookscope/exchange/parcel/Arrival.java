package io.hookscope.exchange.parcel;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on its way into a session. Immutable.
 *
 * @param seq      the number that it had where it comes from; 0 when it had none
 * @param delivery what arrived
 * @param answer   what was answered; null when that is not known
 * @param attached what came to it later
 */
public record Arrival(long seq, Delivery delivery, @Nullable Answer answer, Attached attached) {

    /** A delivery to which nothing came later, as far as is known. */
    public Arrival(long seq, Delivery delivery, @Nullable Answer answer) {
        this(seq, delivery, answer, Attached.NOTHING);
    }
}
