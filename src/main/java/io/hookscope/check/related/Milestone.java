package io.hookscope.check.related;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in a redemption's life.
 *
 * @param at         when it happened at Voucherify, else when it arrived
 * @param event      the event's name
 * @param redemption the redemption's id
 * @param sentence   what happened, in plain words
 */
public record Milestone(long seq, Instant at, String event, @Nullable String redemption, String sentence) {}
