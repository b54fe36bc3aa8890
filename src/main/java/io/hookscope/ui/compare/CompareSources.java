package io.hookscope.ui.compare;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What comparing draws on.
 *
 * @param loader     returns a delivery with its bytes by number, or empty when it is gone; may block on the disk
 * @param reader     reads it
 * @param background runs what takes time
 * @param fx         runs on the FX thread
 * @param baselines  finds what to compare with
 */
public record CompareSources(Function<Long, Optional<Delivery>> loader, EventReader reader, Executor background,
        Executor fx, Baselines baselines) {}
