package io.hookscope.replay.forward;

import io.hookscope.capture.Reply;
import io.hookscope.delivery.Delivery;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One delivery on its way to the handler.
 *
 * @param delivery   as it arrived; null where nobody waits for it and it is read again when its turn comes
 * @param forwarding what was in force when it arrived
 * @param end        when the sender's patience ends, in {@link System#nanoTime()}
 * @param answer     what the sender is answered; completed at once where the plan answers
 */
record Job(long seq, @Nullable Delivery delivery, Forwarding forwarding, long end,
        CompletableFuture<Optional<Reply>> answer) {

    boolean isThrough() {
        return forwarding.mode() == Forwarding.Mode.THROUGH;
    }
}
