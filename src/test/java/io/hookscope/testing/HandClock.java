package io.hookscope.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until a test moves it. Thread-safe. */
public final class HandClock implements InstantSource {

    private volatile Instant now = Deliveries.RECEIVED;

    /** Moves it on. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
