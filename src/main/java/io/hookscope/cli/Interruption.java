package io.hookscope.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command end cleanly on Ctrl-C: interrupts the thread that runs it, and waits until it has said what it did.
 * Closed by the thread that made it.
 */
final class Interruption implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    // Not the end of the thread: it may be waiting for the very exit that waits for this hook.
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "hookscope-stop");
    private boolean awaited;
    private @Nullable Thread working;

    private Interruption() {}

    /** From now on the calling thread is interrupted when the program is told to end. */
    static Interruption onExit() {
        Interruption interruption = later();
        interruption.begin();
        return interruption;
    }

    /** Nothing is interrupted or waited for until it begins. */
    static Interruption later() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** From now on the calling thread is interrupted when the program is told to end, which then waits until this is closed. */
    synchronized void begin() {
        awaited = true;
        working = Thread.currentThread();
    }

    /** From now on the calling thread is only waited for: what it still has to write must not be broken off. */
    synchronized void settle() {
        working = null;
        Thread.interrupted();
    }

    private synchronized boolean interrupt() {
        if (working != null) {
            working.interrupt();
        }
        return awaited;
    }

    private void stop() {
        if (!interrupt()) {
            return;
        }
        try {
            done.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the program is ending already
        }
    }
}
