package io.hookscope.check.related;

import io.hookscope.delivery.Answer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a send-out.
 *
 * @param number    from 1; 13 is the twelfth retry
 * @param answer    what we answered; null while it is not known
 * @param identical whether its bytes are those of the first attempt that was seen
 */
public record Attempt(long seq, int number, Instant receivedAt, @Nullable Answer answer, boolean identical) {}
