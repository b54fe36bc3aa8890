package io.hookscope.store.pace;

/**
 * Says how long a group waits for company where a sync takes long. Senders that send again once they are answered would
 * otherwise fall into two halves that wait for each other's sync; together they need half as many. It is given up for a
 * while whenever it was in vain, and never tried on a fast disk. For the writing thread.
 */
public final class CommitDelay {

    /** A sync that takes less costs less than the waiting. */
    private static final long SLOW_NANOS = 1_000_000;

    /** The part of a sync's time that is waited at most. */
    private static final int PART = 3;

    /** For so many groups nobody waits after it was in vain. */
    private static final int PAUSE = 4;

    private long patience;
    private int expected;
    private int pause;

    /** A group of so many deliveries took so long, and so many wait for the next. */
    public void wrote(int size, long nanos, int waiting) {
        patience = nanos / PART;
        expected = nanos < SLOW_NANOS || size == 0 || pause > 0 ? 0 : size + waiting;
        pause = Math.max(0, pause - 1);
    }

    /** Returns how many deliveries are worth waiting for; 0 not to wait at all. */
    public int expected() {
        return expected;
    }

    /** Returns for how many nanoseconds to wait at most. */
    public long patience() {
        return patience;
    }

    /** Says how many there were in the end: when a part of them stayed away that outweighs the waiting, it was in vain. */
    public void came(int count) {
        if (count < expected - expected / PART) {
            pause = PAUSE;
        }
        expected = 0;
    }
}
