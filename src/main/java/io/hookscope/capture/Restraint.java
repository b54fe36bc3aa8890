package io.hookscope.capture;

import io.hookscope.store.Press;
import io.hookscope.store.Session;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds inspection back while processors belong to those who wait for an answer. In a rush it takes at most half of one. In a
 * flood rows go on to appear, a few at a time, four times a second: each time costs the window a drawing. For one thread.
 */
final class Restraint {

    private static final int BETWEEN_RESTS = 4;
    private static final long REST_NANOS = 250_000_000;

    /** Work of so long is followed by a rest of the same length in a rush. */
    private static final long STRETCH_NANOS = 3_000_000;

    private final Session session;
    private int sinceRest;
    private long begun = System.nanoTime();

    Restraint(Session session) {
        this.session = session;
    }

    /** Rests now and then; between two deliveries. */
    void heed() {
        sinceRest++;
        long worked = System.nanoTime() - begun;
        if (sinceRest < BETWEEN_RESTS && worked < STRETCH_NANOS) {
            return;
        }
        Press press = session.press();
        if (press == Press.FLOOD) {
            rest(REST_NANOS);
        } else if (worked >= STRETCH_NANOS) {
            rest(press == Press.RUSH ? Math.min(worked, 2 * STRETCH_NANOS) : 0);
        }
    }

    private void rest(long nanos) {
        LockSupport.parkNanos(nanos);
        sinceRest = 0;
        begun = System.nanoTime();
    }
}
