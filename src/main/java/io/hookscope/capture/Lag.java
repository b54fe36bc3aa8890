package io.hookscope.capture;

import java.util.OptionalLong;

/**
 * The deliveries that came faster than they could be inspected: a range of numbers and nothing more, however many there
 * are, since their bytes and answers are in the session. Thread-safe.
 */
final class Lag {

    private final int most;
    private int queued;
    private long first = 1;
    private long last;

    /** Leaves that many deliveries to a queue in memory. */
    Lag(int most) {
        this.most = most;
    }

    /**
     * Whether a delivery that was just stored belongs here: too many are queued, or earlier ones are here. If not, it counts
     * as queued until {@link #done()}. What is asked a little late, after a higher number, is queued or here already.
     */
    synchronized boolean takes(long seq) {
        if (isEmpty() ? queued < most : seq < first) {
            queued++;
            return false;
        }
        if (isEmpty()) {
            first = seq;
        }
        last = Math.max(last, seq);
        return true;
    }

    /** Says that a queued one was taken from the queue. */
    synchronized void done() {
        queued--;
    }

    synchronized boolean holds(long seq) {
        return first <= seq && seq <= last;
    }

    /** Returns the first number and forgets it; it need not be one of a delivery. */
    synchronized OptionalLong next() {
        return isEmpty() ? OptionalLong.empty() : OptionalLong.of(first++);
    }

    synchronized boolean isEmpty() {
        return first > last;
    }

    synchronized long length() {
        return last - first + 1;
    }
}
