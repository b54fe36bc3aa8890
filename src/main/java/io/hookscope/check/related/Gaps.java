package io.hookscope.check.related;

import java.time.Instant;

/**
 * Notices where numbers are missing between the deliveries of a session as somebody goes through them: those have left, and
 * nothing that others name is missed there. For one thread.
 */
public final class Gaps {

    private final Relations relations;
    private long next;
    private Instant last = Instant.MIN;
    private boolean open;

    /** Tells those relations of gaps from that number on. */
    public Gaps(Relations relations, long first) {
        this.relations = relations;
        this.next = first;
    }

    /** Passes a delivery, in order of number, of which no more is known than that it is there. */
    public void pass(long seq) {
        open |= seq > next;
        next = seq + 1;
    }

    /** Passes a delivery, in order of number. */
    public void pass(long seq, Instant receivedAt) {
        pass(seq);
        if (open) {
            relations.lost(last, receivedAt);
            open = false;
        }
        last = receivedAt;
    }
}
