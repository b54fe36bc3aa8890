package io.hookscope.capture.inspect;

import io.hookscope.store.pace.LoadLevel;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Holds inspection back while processors belong to those who wait for an answer. In a rush it takes at most half of one. In a
 * flood rows go on to appear, a few at a time, four times a second: each time costs the window a drawing. For one thread.
 */
final class InspectionThrottle {

    private static final int BETWEEN_RESTS = 4;
    private static final long REST_NANOS = 250_000_000;

    /** Work of so long is followed by a rest of the same length in a rush. */
    private static final long STRETCH_NANOS = 3_000_000;

    /** A flood lasts. What comes at once after everything stood still for a moment does not, and is no reason to rest so long. */
    private static final long LASTING_NANOS = 400_000_000;

    private final Supplier<LoadLevel> press;
    private final LongSupplier nanos;
    private final LongConsumer rest;
    private int sinceRest;
    private long begun;
    private long calm;

    /** Asks how much the processors are needed. */
    InspectionThrottle(Supplier<LoadLevel> press) {
        this(press, System::nanoTime, LockSupport::parkNanos);
    }

    InspectionThrottle(Supplier<LoadLevel> press, LongSupplier nanos, LongConsumer rest) {
        this.press = press;
        this.nanos = nanos;
        this.rest = rest;
        this.begun = nanos.getAsLong();
        this.calm = begun;
    }

    /** Rests now and then; between two deliveries. */
    void heed() {
        sinceRest++;
        long now = nanos.getAsLong();
        long worked = now - begun;
        if (sinceRest < BETWEEN_RESTS && worked < STRETCH_NANOS) {
            return;
        }
        LoadLevel felt = press.get();
        if (felt != LoadLevel.FLOOD) {
            calm = now;
        }
        if (now - calm >= LASTING_NANOS) {
            rest(REST_NANOS);
        } else if (worked >= STRETCH_NANOS) {
            rest(felt == LoadLevel.NONE ? 0 : Math.min(worked, 2 * STRETCH_NANOS));
        }
    }

    private void rest(long length) {
        if (length > 0) {
            rest.accept(length);
        }
        sinceRest = 0;
        begun = nanos.getAsLong();
    }
}
