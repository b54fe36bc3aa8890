package io.hookscope.ui.replay;

import io.hookscope.check.Secret;
import io.hookscope.delivery.Delivery;
import io.hookscope.replay.Handlings;
import io.hookscope.replay.Replayer;
import io.hookscope.replay.forward.ForwardNotes;
import io.hookscope.replay.forward.Forwarder;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.ViewMemory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * What this room draws on.
 *
 * @param deliveries loads a delivery; may block on the disk
 * @param secrets    the secrets that can sign
 * @param memory     remembers the last target
 * @param discretion hides the paths of targets while others look
 * @param background runs what takes time
 * @param fx         runs on the FX thread, in order
 */
public record ReplayDesk(LongFunction<Optional<Delivery>> deliveries, Handlings handlings, Replayer replayer,
        Forwarding forwarding, Supplier<List<Secret>> secrets, ViewMemory memory, Discretion discretion,
        Executor background, Executor fx) {

    /** Who forwards, and what is remembered of it. */
    public record Forwarding(Forwarder forwarder, ForwardNotes notes) {}
}
