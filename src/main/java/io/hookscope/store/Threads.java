package io.hookscope.store;

/** Waits for a thread of the store. Without state. */
final class Threads {

    private Threads() {}

    /** Waits until it ended; an interrupt meanwhile is kept for the caller. */
    static void join(Thread thread) {
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
