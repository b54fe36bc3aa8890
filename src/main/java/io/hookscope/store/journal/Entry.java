package io.hookscope.store.journal;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;

/** What one record of the journal says. Immutable. */
public sealed interface Entry {

    /** Returns the number of the delivery that it is about. */
    long seq();

    /** A delivery was stored under this number. */
    record Arrived(long seq, Delivery delivery) implements Entry {}

    /** That delivery was answered. */
    record Answered(long seq, Answer answer) implements Entry {}
}
