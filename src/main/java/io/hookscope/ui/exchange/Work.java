package io.hookscope.ui.exchange;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/** Something that takes a while and can be stopped. Thread-safe. */
public final class Work implements LongConsumer {

    private static final long STEP = 500;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final LongConsumer told;

    /** Tells now and then how much is done, on the thread that works. */
    public Work(LongConsumer told) {
        this.told = told;
    }

    /** Asks it to stop. */
    public void stop() {
        stopped.set(true);
    }

    /** Hears how much is done; throws when it was asked to stop. */
    @Override
    public void accept(long done) {
        if (stopped.get()) {
            throw new CancellationException();
        }
        if (done % STEP == 0) {
            told.accept(done);
        }
    }
}
