package io.hookscope.listener;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The bodies of one port of which more is waited for, so that a listener which stops can end them. Thread-safe. */
final class ArrivingBodies {

    private final Set<BodyReading> bodies = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    /** More of that one is waited for. */
    void enter(BodyReading body) {
        bodies.add(body);
        if (over) {
            body.giveUp();
        }
    }

    void leave(BodyReading body) {
        bodies.remove(body);
    }

    /** Waits for nothing more. */
    void giveUp() {
        over = true;
        bodies.forEach(BodyReading::giveUp);
    }
}
