package io.hookscope.check.related;

import org.jspecify.annotations.Nullable;

/**
 * A delivery that a checkout still lacks.
 *
 * @param redemption its redemption's id; null when no other delivery names it
 * @param code       the voucher's code or the promotion's name; null unless another event of this redemption told it
 * @param total      whether it is the one for the whole stack
 */
public record Missing(@Nullable String redemption, @Nullable String code, boolean total) {}
