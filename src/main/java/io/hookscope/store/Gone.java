package io.hookscope.store;

import java.util.Set;

/**
 * Deliveries that left the session with everything that belonged to them. Immutable.
 *
 * @param seqs  their numbers, which are not used again
 * @param cause why they left
 */
public record Gone(Set<Long> seqs, Cause cause) {

    /** Why deliveries leave. */
    public enum Cause {
        /** They were the oldest, and the session had reached a limit of {@link Retention}. */
        EVICTED,
        /** A person deleted them. */
        DELETED
    }

    public Gone {
        seqs = Set.copyOf(seqs);
    }
}
