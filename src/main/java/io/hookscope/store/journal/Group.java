package io.hookscope.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** Records that were written as one and are on their way to the disk. */
public final class Group {

    /** Hears how a group ended, once; of one group at a time, in their order. */
    public interface Settled {
        /** Null when all of it would survive a crash of the machine, else why none of it is in the journal. */
        void settled(@Nullable IOException failure);
    }

    /** The place behind its records, and how many of them are deliveries. */
    record Extent(long end, int deliveries) {}

    private final Segment segment;
    private final FileChannel descriptor;
    private final Extent extent;
    private final Settled settled;
    private boolean ended;

    Group(Segment segment, FileChannel descriptor, Extent extent, Settled settled) {
        this.segment = segment;
        this.descriptor = descriptor;
        this.extent = extent;
        this.settled = settled;
    }

    Segment segment() {
        return segment;
    }

    /** Returns what it is synced through, and nothing else meanwhile. */
    FileChannel descriptor() {
        return descriptor;
    }

    long end() {
        return extent.end();
    }

    int deliveries() {
        return extent.deliveries();
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
