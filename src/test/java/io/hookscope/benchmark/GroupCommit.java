package io.hookscope.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** One thread that stores all that wait as one group, and tells each of them afterwards. Thread-safe. */
final class GroupCommit {

    /** What is to be stored, and who hears whether it was. */
    record Stored(String target, byte[] body, Consumer<Boolean> told) {}

    /** Where a group goes; on return it would survive a crash. */
    interface Store {
        void write(List<Stored> group) throws Exception;
    }

    private final BlockingQueue<Stored> waiting = new LinkedBlockingQueue<>();
    private final Store store;

    GroupCommit(Store store) {
        this.store = store;
        Thread.ofPlatform().daemon().name("group-commit").start(this::run);
    }

    void add(Stored one) {
        waiting.add(one);
    }

    private void run() {
        try {
            while (true) {
                var group = new ArrayList<Stored>();
                group.add(waiting.take());
                waiting.drainTo(group);
                boolean stored = attempt(group);
                group.forEach(one -> one.told().accept(stored));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt(List<Stored> group) throws InterruptedException {
        try {
            store.write(group);
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            System.err.println(e);
            return false;
        }
    }
}
