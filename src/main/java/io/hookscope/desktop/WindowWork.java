package io.hookscope.desktop;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * What a window does in the background, each deed on a virtual thread of its own. Once the window is gone its session is
 * closed: what fails then is no defect, and what is asked for then is not done. Thread-safe.
 */
final class WindowWork implements Executor {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void execute(Runnable deed) {
        try {
            threads.execute(whileHere(deed));
        } catch (RejectedExecutionException _) {
            // the window is gone, and nobody waits for it
        }
    }

    /** Returns that deed, whose failure counts while the window is there. */
    Runnable whileHere(Runnable deed) {
        return () -> {
            try {
                deed.run();
            } catch (RuntimeException e) {
                if (!threads.isShutdown()) {
                    throw e;
                }
            }
        };
    }

    /** Begins nothing more, and leaves what is under way a moment to end. To be called before the session is closed. */
    void finish() {
        threads.shutdown();
        try {
            threads.awaitTermination(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts the rest. To be called after the session is closed: whom it hits while reading takes a file along. */
    void end() {
        threads.shutdownNow();
    }
}
