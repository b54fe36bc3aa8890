package io.hookscope.ui.removal;

import java.time.Instant;
import java.util.Set;

/**
 * Deliveries that were taken out and can come back. Immutable.
 *
 * @param seqs   their numbers
 * @param unread those that nobody had looked at
 * @param until  when they are deleted for good
 */
public record Removal(Set<Long> seqs, Set<Long> unread, Instant until) {

    public Removal {
        seqs = Set.copyOf(seqs);
        unread = Set.copyOf(unread);
    }
}
