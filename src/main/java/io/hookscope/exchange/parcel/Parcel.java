package io.hookscope.exchange.parcel;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Summary;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on its way out of a session. Immutable.
 *
 * @param seq        its number in the session
 * @param delivery   what arrived, or what a redaction left of it
 * @param answer     what was answered; null when that is not known
 * @param summary    what the delivery says
 * @param conclusion what the checks said of the delivery as it arrived; null when they did not run
 * @param attached   what came to it later
 * @param leftOut    why the body is missing, in plain words; empty when it is there
 */
public record Parcel(long seq, Delivery delivery, @Nullable Answer answer, Summary summary,
        @Nullable Conclusion conclusion, Attached attached, String leftOut) {

    /** A body that was missing when the delivery was imported stays so, whatever is done with the parcel. */
    public Parcel {
        leftOut = delivery.reception() instanceof Reception.LeftOut(String was) ? was : leftOut;
    }

    /** Whether an import lacked the body, or a redaction took the body away. */
    public boolean isBodyLeftOut() {
        return !leftOut.isEmpty();
    }
}
