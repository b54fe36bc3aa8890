package io.hookscope.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A campaign: what a voucher belongs to. */
public record Campaign(@Nullable String id, @Nullable String name, @Nullable String campaignType,
        @Nullable String type, @Nullable CodeConfig codeConfig) {

    /** How the campaign makes codes: prefix, then the pattern with each {@code #} one character of the charset, then postfix. */
    public record CodeConfig(@Nullable BigDecimal length, @Nullable String charset, @Nullable String prefix,
            @Nullable String pattern, @Nullable String postfix) {}
}
