package io.hookscope.capture;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Reading;
import java.util.Optional;

/** What the checks say about deliveries; the inspector asks, on its one thread and in the order of arrival. */
@FunctionalInterface
public interface Conclusions {

    /** No checks at all. */
    Conclusions NONE = (_, _, _) -> Optional.empty();

    /** Returns what the checks conclude about the delivery, or empty when they say nothing. */
    Optional<Conclusion> conclude(long seq, Delivery delivery, Reading reading);

    /** Hears what was answered to a delivery. */
    default void answered(long seq, Answer answer) {}
}
