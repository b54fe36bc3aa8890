package io.hookscope.event.redemption;

import org.jspecify.annotations.Nullable;

/** A campaign: what a voucher belongs to. */
public record Campaign(@Nullable String id, @Nullable String name) {}
