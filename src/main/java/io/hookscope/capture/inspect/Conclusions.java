package io.hookscope.capture.inspect;

import io.hookscope.check.Effort;
import io.hookscope.check.Examination;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import java.util.Optional;

/** What the checks say about deliveries; the inspector asks, on its one thread and in the order of arrival. */
@FunctionalInterface
public interface Conclusions {

    /** No checks at all. */
    Conclusions NONE = (_, _, _, _) -> Optional.empty();

    /** Returns what the checks of one delivery say about it, or empty when they say nothing. */
    Optional<Examination> conclude(long seq, Delivery delivery, Reading reading, Effort effort);

    /** Whether that delivery must be read once more although it was read before: more is to be drawn from it. */
    default boolean owes(long seq) {
        return false;
    }
}
