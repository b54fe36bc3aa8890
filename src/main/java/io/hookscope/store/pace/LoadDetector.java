package io.hookscope.store.pace;

import java.util.function.LongSupplier;

/**
 * Knows whether deliveries come so fast that senders wait for one another: then processors belong to the answers, and what
 * can wait stands back. It goes by how many deliveries are on their way to the disk at once, which says the same on a fast
 * machine and on a slow one. The journal's writer counts; any thread may ask.
 */
public final class LoadDetector {

    /** With more than this many deliveries on their way, on average, somebody waits for a processor. */
    private static final int TOGETHER = 16;

    /** With so many, the disk holds senders back: what it leaves of the processors should not be taken from them as well. */
    private static final int CROWD = 32;

    /** So few in a second are no rush, however slow the disk is. */
    private static final long FEW = 1000;

    /** At more than this many in a second, which leaves no processor to others, a few will do. */
    private static final long FAST = 10_000;

    private static final int SOME = 3;

    private static final long LOOK_NANOS = 50_000_000;

    /** How long a rush outlasts the last sign of it. */
    private static final long LINGER_NANOS = 200_000_000;

    private final LongSupplier nanos;
    private long since;
    private long groups;
    private long deliveries;
    private long underway;
    private volatile long until;
    private volatile long floodUntil;

    /** By the machine's monotonic clock. */
    public LoadDetector() {
        this(System::nanoTime);
    }

    /** By that clock, in nanoseconds from any moment on. */
    public LoadDetector(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
        this.until = since;
        this.floodUntil = since;
    }

    /** A group of so many deliveries was written; so many were on their way to the disk with it. One call at a time. */
    public void group(int size, int together) {
        long now = nanos.getAsLong();
        long passed = now - since;
        if (passed > LINGER_NANOS) {
            restart(now);
            return;
        }
        groups++;
        deliveries += size;
        underway += together;
        if (passed >= LOOK_NANOS) {
            long perSecond = deliveries * 1_000_000_000L / passed;
            if (isRush(perSecond)) {
                until = now + LINGER_NANOS;
                floodUntil = perSecond > FAST || underway >= CROWD * groups ? until : floodUntil;
            }
            restart(now);
        }
    }

    private boolean isRush(long perSecond) {
        return perSecond > FEW && underway > (perSecond > FAST ? SOME : TOGETHER) * groups;
    }

    private void restart(long now) {
        since = now;
        groups = 0;
        deliveries = 0;
        underway = 0;
    }

    /** Returns whether it is one at this moment. */
    public boolean isOn() {
        return until - nanos.getAsLong() > 0;
    }

    /** Returns whether it is one of more than ten thousand deliveries a second, or of a crowd that waits for each sync. */
    public boolean isFlood() {
        return floodUntil - nanos.getAsLong() > 0;
    }
}
