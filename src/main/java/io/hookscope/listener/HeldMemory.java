package io.hookscope.listener;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that bodies take from their arrival until the answer, all connections together. Thread-safe. */
final class HeldMemory {

    private final AtomicLong left;

    HeldMemory(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Reserves so many bytes, or returns false when they are not to be had now. */
    boolean reserve(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        left.addAndGet(bytes);
        return false;
    }

    void release(long bytes) {
        left.addAndGet(bytes);
    }
}
