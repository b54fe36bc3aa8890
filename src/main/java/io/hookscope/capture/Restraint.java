package io.hookscope.capture;

import io.hookscope.store.Session;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds inspection back in a flood: processors then belong to those who wait for an answer. Rows go on to appear, a few at a
 * time, four times a second: each time costs the window a drawing. For one thread.
 */
final class Restraint {

    private static final int BETWEEN_RESTS = 4;
    private static final long REST_NANOS = 250_000_000;

    private final Session session;
    private int sinceRest;

    Restraint(Session session) {
        this.session = session;
    }

    /** Rests now and then while it is a flood. */
    void heed() {
        if (++sinceRest >= BETWEEN_RESTS && session.isFlooded()) {
            sinceRest = 0;
            LockSupport.parkNanos(REST_NANOS);
        }
    }
}
