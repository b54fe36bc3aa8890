package io.hookscope.ui.deliveries;

import io.hookscope.delivery.Delivery;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;

/**
 * Where columns that say what stands in bodies have it from.
 *
 * @param loader     returns a delivery with its bytes, as it may be seen, or empty when it is gone; may block on the disk
 * @param background runs what takes time
 * @param fx         runs on the FX thread, in order and soon
 */
public record BodySource(LongFunction<Optional<Delivery>> loader, Executor background, Executor fx) {

    /** Nothing to read. */
    static final BodySource NONE = new BodySource(_ -> Optional.empty(), Runnable::run, Runnable::run);
}
