package io.hookscope.check;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks know besides the delivery itself: settings of the person and of this machine. Immutable; when one of
 * these changes, what was concluded is concluded again.
 *
 * @param secrets     the stored secrets, active and old; empty when none was set
 * @param tunnelUrl   the tunnel's current public URL; null when no tunnel is known
 * @param clockSkew   by how much a stamp may lie after the time received before it is told; never negative
 * @param provenance  how the delivery came to us
 * @param extraChecks further checks to run, for example one against a loaded OpenAPI description
 */
public record Circumstances(List<Secret> secrets, @Nullable String tunnelUrl, Duration clockSkew,
        Provenance provenance, List<Check> extraChecks) {

    /** How a delivery came to us. */
    public enum Provenance {
        /** Over the network: its headers, its sender and the time received mean something. */
        RECEIVED,
        /** Read from a file: only the body means something, and a signature when one is given with it. */
        FILE
    }

    /** No secret, no tunnel, two minutes of clock skew. */
    public static final Circumstances DEFAULT = new Circumstances(List.of(), null, Duration.ofMinutes(2),
            Provenance.RECEIVED, List.of());

    public Circumstances {
        secrets = List.copyOf(secrets);
        extraChecks = List.copyOf(extraChecks);
    }

    /** Returns the same with other secrets. */
    public Circumstances withSecrets(List<Secret> others) {
        return new Circumstances(others, tunnelUrl, clockSkew, provenance, extraChecks);
    }

    /** Returns the same with another public URL, or with none. */
    public Circumstances withTunnelUrl(@Nullable String url) {
        return new Circumstances(secrets, url, clockSkew, provenance, extraChecks);
    }

    /** Returns the same for deliveries of another provenance. */
    public Circumstances withProvenance(Provenance other) {
        return new Circumstances(secrets, tunnelUrl, clockSkew, other, extraChecks);
    }

    /** Returns the same with other further checks. */
    public Circumstances withExtraChecks(List<Check> others) {
        return new Circumstances(secrets, tunnelUrl, clockSkew, provenance, others);
    }
}
