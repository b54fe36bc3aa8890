package io.hookscope.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end cleanly on Ctrl-C: interrupts the thread that runs it, and waits until it has said what it did.
 * Closed by the thread that made it.
 */
final class Interruption implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    // Not the end of the thread: it may be waiting for the very exit that waits for this hook.
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Thread working) {
        hook = new Thread(() -> stop(working), "stop");
    }

    /** From now on the calling thread is interrupted when the program is told to end. */
    static Interruption onExit() {
        var interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop(Thread working) {
        working.interrupt();
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
