package io.hookscope.capture;

import io.hookscope.delivery.Delivery;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Chooses what is answered to deliveries that came in whole and are stored. Thread-safe, and never blocks: it is asked on the
 * store's thread, so whatever takes time happens elsewhere and completes the stage later.
 */
@FunctionalInterface
public interface ResponsePlan {

    /** Success at once, with an empty body. */
    ResponsePlan ALWAYS_OK = (_, _) -> CompletableFuture.completedStage(Reply.OK);

    /** Returns the answer to the delivery of that number; one that fails counts as {@link Reply#OK}. */
    CompletionStage<Reply> reply(long seq, Delivery delivery);

    /**
     * Returns what a delivery like this would be answered now. It is not stored and has no number; a plan that counts
     * deliveries overrides this and does not count it.
     */
    default CompletionStage<Reply> peek(Delivery delivery) {
        return reply(0, delivery);
    }
}
