package io.hookscope.store.pace;

import java.util.Arrays;

/**
 * Says how many syncs may be on their way at once. While a sync takes long, the next group need not wait for its end: a disk
 * that is far away, or has many channels, takes several at a time. A disk that does one after the other does not, and more
 * and smaller groups would only wait longer there; so it is compared what a sync takes alone and beside others, and given
 * up for a while where it is in vain. Never tried on a fast disk, where a thread's wake would cost more. Thread-safe.
 */
public final class SyncOverlap {

    /** So many syncs at once. */
    public static final int MOST = 16;

    /** A sync that takes less is not worth it. */
    private static final long SLOW_NANOS = 2_000_000;

    /** So many syncs in a row tell that it is the disk, and not somebody who takes the processor. */
    private static final int IN_A_ROW = 4;

    /** After so many syncs beside others they are compared. */
    private static final int COMPARED = 32;

    /** With so many of them that took longer than alone it is in vain; fewer may be a disk that stands still for a moment. */
    private static final int NEARLY_ALL = 24;

    /** With so many of them that took little, the disk is fast again. */
    private static final int SOME = 8;

    /** For so many syncs it is not tried after it was in vain. */
    private static final int PAUSE = 500;

    private final long[] recent = new long[IN_A_ROW];
    private int next;
    private long alone;
    private boolean on;
    private int count;
    private int longer;
    private int quick;
    private int pause;
    private long began;

    /** A sync took so long. */
    public synchronized void took(long nanos) {
        if (on) {
            beside(nanos);
        } else {
            recent[next] = nanos;
            next = (next + 1) % IN_A_ROW;
            alone = Arrays.stream(recent).min().getAsLong();
            pause = Math.max(0, pause - 1);
            on = alone > SLOW_NANOS && pause == 0;
        }
    }

    private void beside(long nanos) {
        count++;
        longer += nanos > alone + alone / 2 ? 1 : 0;
        quick += nanos < SLOW_NANOS ? 1 : 0;
        if (count == COMPARED) {
            pause = longer >= NEARLY_ALL ? PAUSE : 0;
            on = longer < NEARLY_ALL && quick < SOME;
            count = 0;
            longer = 0;
            quick = 0;
        }
    }

    /** Returns how many syncs may be on their way at once, the next included. */
    public synchronized int most() {
        return on ? MOST : 1;
    }

    /** A group is on its way. */
    public synchronized void began(long now) {
        began = now;
    }

    /** Returns for how many nanoseconds more the next group gathers, so that those on their way are spread over a sync's time. */
    public synchronized long gathering(long now) {
        return on ? began + alone / MOST - now : 0;
    }
}
