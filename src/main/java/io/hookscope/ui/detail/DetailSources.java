package io.hookscope.ui.detail;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What the detail view draws on.
 *
 * @param loader     returns a delivery with its bytes by number, or empty when it is gone; may block on the disk
 * @param reader     reads it
 * @param background runs what takes time; may run several at once
 * @param fx         runs on the FX thread, in order
 */
public record DetailSources(Function<Long, Optional<Delivery>> loader, EventReader reader, Executor background,
        Executor fx) {}
