package io.hookscope.check.related;

import io.hookscope.delivery.Answer;
import io.hookscope.event.Summary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as {@link Relations} hears of it: what its row holds, no body.
 *
 * @param seq     the delivery's number
 * @param answer  what was answered; null while it is not known
 * @param arrival whether the time received tells when it was sent
 */
public record Sighting(long seq, Instant receivedAt, Summary summary, @Nullable Answer answer, Arrival arrival) {

    /** Whether the time received tells when a delivery was sent. */
    public enum Arrival {
        /** It was recorded when the delivery came in. */
        RECORDED,
        /** It is the time of an import. */
        UNKNOWN
    }

    /** A delivery whose arrival was recorded. */
    public Sighting(long seq, Instant receivedAt, Summary summary, @Nullable Answer answer) {
        this(seq, receivedAt, summary, answer, Arrival.RECORDED);
    }
}
