package io.hookscope.event.redemption;

import org.jspecify.annotations.Nullable;

/** A tier of a promotion, redeemed without a code. */
public record PromotionTier(@Nullable String id, @Nullable String name,
        @Nullable String campaignId, @Nullable String campaign, Voucher.@Nullable Value action) {}
