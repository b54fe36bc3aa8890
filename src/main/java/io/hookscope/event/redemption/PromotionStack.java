package io.hookscope.event.redemption;

import org.jspecify.annotations.Nullable;

/** Several promotion tiers redeemed as one. */
public record PromotionStack(@Nullable String id, @Nullable String name, @Nullable String campaignId) {}
