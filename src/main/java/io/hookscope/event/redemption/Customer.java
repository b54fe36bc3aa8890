package io.hookscope.event.redemption;

import org.jspecify.annotations.Nullable;

/** Who redeemed. */
public record Customer(@Nullable String id, @Nullable String sourceId, @Nullable String name, @Nullable String email) {}
