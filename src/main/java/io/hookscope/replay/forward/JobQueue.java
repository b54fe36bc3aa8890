package io.hookscope.replay.forward;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** Lets jobs pass in their order, so many at a time as the newest of them allows. Thread-safe. */
final class JobQueue {

    private static final int AT_ONCE = 16;

    private final Queue<Job> waiting = new ArrayDeque<>();
    private final Consumer<Job> worker;
    private int underWay;

    /** Hands jobs to the worker, each on a virtual thread of its own; the worker says {@link #done} for each, once. */
    JobQueue(Consumer<Job> worker) {
        this.worker = worker;
    }

    synchronized void add(Job job) {
        waiting.add(job);
        startNext();
    }

    synchronized void done() {
        underWay--;
        startNext();
    }

    private void startNext() {
        while (!waiting.isEmpty() && underWay < most(waiting.element())) {
            Job next = waiting.remove();
            underWay++;
            Thread.ofVirtual().name("hookscope-forward").start(() -> worker.accept(next));
        }
    }

    private static int most(Job job) {
        return job.forwarding().order() == Forwarding.Order.KEPT ? 1 : AT_ONCE;
    }
}
