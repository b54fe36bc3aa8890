package io.hookscope.store.pace;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes threads of the store, and waits for one. Without state. */
public final class Threads {

    private Threads() {}

    /** Returns up to so many threads, each of which goes when it was not needed for ten seconds. */
    public static ExecutorService passing(String name, int most) {
        var threads = new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name, 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Waits until it ended; an interrupt meanwhile is kept for the caller. */
    public static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
