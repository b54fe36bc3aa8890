package io.hookscope.replay.forward;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** Lets jobs pass in their order, so many at a time as the newest of them allows. Thread-safe. */
final class JobQueue {

    private static final int AT_ONCE = 16;

    private final Queue<Job> waiting = new ArrayDeque<>();
    private final Consumer<Job> worker;
    private int underWay;
    private boolean closed;

    /** Hands jobs to the worker, each on a virtual thread of its own; the worker says {@link #done} for each, once. */
    JobQueue(Consumer<Job> worker) {
        this.worker = worker;
    }

    /** Takes it in; returns false, and does not, after the end. */
    synchronized boolean add(Job job) {
        if (closed) {
            return false;
        }
        waiting.add(job);
        startNext();
        return true;
    }

    synchronized void done() {
        underWay--;
        startNext();
    }

    /** Lets no more pass; returns those whose turn did not come. */
    synchronized List<Job> close() {
        closed = true;
        List<Job> left = List.copyOf(waiting);
        waiting.clear();
        return left;
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
