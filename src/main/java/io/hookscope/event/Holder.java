package io.hookscope.event;

import org.jspecify.annotations.Nullable;

/** To whom the voucher was published; not always the one who redeemed it. */
public record Holder(@Nullable String id, @Nullable String sourceId, @Nullable String name, @Nullable String email) {}
