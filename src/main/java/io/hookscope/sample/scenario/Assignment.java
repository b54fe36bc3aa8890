package io.hookscope.sample.scenario;

import io.hookscope.sample.plan.Signer;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Which handler is tried, and with which events. Immutable; shows no secret.
 *
 * @param signer signs as Voucherify would; empty to sign nothing and skip the steps that need a signature
 * @param probe  tells how much the handler has booked; empty when nobody can
 * @param seed   the same seed and time give the same bytes
 * @param at     when the first event happened
 */
public record Assignment(URI target, Optional<Signer> signer, Optional<BookingProbe> probe, long seed, Instant at) {}
