package io.hookscope.store;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the session has it.
 *
 * @param answer what was answered to it; null when nothing was recorded yet
 */
public record StoredDelivery(long seq, Delivery delivery, @Nullable Answer answer) {}
