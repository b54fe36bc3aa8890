package io.hookscope.store.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records that were written as one and are on their way to the disk. */
public final class Group {

    /** Hears how a group ended, once; of one group at a time, in their order. */
    public interface Settled {
        /** Null when all of it would survive a crash of the machine, else why none of it is in the journal. */
        void settled(@Nullable IOException failure);
    }

    private final Segment segment;
    private final long end;
    private final int deliveries;
    private final Settled settled;
    private boolean ended;

    Group(Segment segment, long end, int deliveries, Settled settled) {
        this.segment = segment;
        this.end = end;
        this.deliveries = deliveries;
        this.settled = settled;
    }

    Segment segment() {
        return segment;
    }

    long end() {
        return end;
    }

    int deliveries() {
        return deliveries;
    }

    Settled settled() {
        return settled;
    }

    /** Its sync is over. */
    void markEnded() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }
}
