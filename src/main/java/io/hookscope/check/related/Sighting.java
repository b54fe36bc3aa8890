package io.hookscope.check.related;

import io.hookscope.delivery.Answer;
import io.hookscope.event.Summary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as {@link Relations} hears of it: what its row holds, no body.
 *
 * @param seq    the delivery's number
 * @param answer what was answered; null while it is not known
 */
public record Sighting(long seq, Instant receivedAt, Summary summary, @Nullable Answer answer) {}
