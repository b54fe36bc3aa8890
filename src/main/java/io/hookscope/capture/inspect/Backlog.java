package io.hookscope.capture.inspect;

/**
 * The deliveries that came faster than they could be inspected: a range of numbers and nothing more, however many there
 * are, since their bytes and answers are in the session. Thread-safe.
 */
final class Backlog {

    private final int most;
    private final long mostBytes;
    private int queued;
    private long queuedBytes;
    private long first = 1;
    private long last;

    /** Leaves that many deliveries to a queue in memory, or fewer when their bodies take so many bytes. */
    Backlog(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /**
     * Whether a delivery that was just stored belongs here: too many are queued, or earlier ones are here. If not, it counts
     * as queued until {@link #done}. What is asked a little late, after a higher number, is queued or here already.
     */
    synchronized boolean takes(long seq, long bytes) {
        if (isEmpty() ? queued < most && queuedBytes + bytes <= mostBytes : seq < first) {
            queued++;
            queuedBytes += bytes;
            return false;
        }
        if (isEmpty()) {
            first = seq;
        }
        last = Math.max(last, seq);
        return true;
    }

    /** Says that a queued one was taken from the queue. */
    synchronized void done(long bytes) {
        queued--;
        queuedBytes -= bytes;
    }

    /** Whether any delivery waits, here or in the queue. */
    synchronized boolean isWaitedIn() {
        return queued > 0 || !isEmpty();
    }

    synchronized boolean holds(long seq) {
        return first <= seq && seq <= last;
    }

    /** Returns the lowest number; it need not be one of a delivery. */
    synchronized long first() {
        return first;
    }

    /** Returns the highest number; below {@link #first()} when it is empty. */
    synchronized long last() {
        return last;
    }

    /** Forgets all up to that number. */
    synchronized void passed(long seq) {
        first = Math.max(first, seq + 1);
    }

    synchronized boolean isEmpty() {
        return first > last;
    }

    synchronized long length() {
        return last - first + 1;
    }
}
