package io.hookscope.check.related;

import org.jspecify.annotations.Nullable;

/**
 * A delivery that a checkout still lacks.
 *
 * @param redemption its redemption's id; null when no other delivery names it
 * @param total      whether it is the one for the whole stack
 */
public record Missing(@Nullable String redemption, boolean total) {}
