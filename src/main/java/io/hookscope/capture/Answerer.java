package io.hookscope.capture;

import io.hookscope.delivery.Delivery;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Is asked first for the answer to a delivery that came in whole and is stored; where it has none to give, the
 * {@link ResponsePlan} answers. Thread-safe; called on the store's thread, so that it is quick and never blocks.
 */
@FunctionalInterface
public interface Answerer {

    /** Leaves every answer to the plan. */
    Answerer NONE = (_, _) -> CompletableFuture.completedStage(Optional.empty());

    /**
     * Returns a stage that completes with the answer to the delivery of that number, on any thread; no thread waits for it.
     * Empty leaves the answer to the plan, and so does a stage that fails.
     */
    CompletionStage<Optional<Reply>> answer(long seq, Delivery delivery);
}
