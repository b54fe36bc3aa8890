package io.hookscope.capture;

import io.hookscope.delivery.Delivery;

/** Chooses what is answered to deliveries that came in whole and are stored. Thread-safe, quick, and never blocks. */
@FunctionalInterface
public interface ResponsePlan {

    /** Success at once, with an empty body. */
    ResponsePlan ALWAYS_OK = (_, _) -> Reply.of(200, "200 at once");

    /** Returns the answer to the delivery of that number. */
    Reply reply(long seq, Delivery delivery);
}
