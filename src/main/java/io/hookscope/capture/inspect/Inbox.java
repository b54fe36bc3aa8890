package io.hookscope.capture.inspect;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the inspector: tasks in their order, deliveries with their bytes as far as memory allows, and behind those
 * the numbers of the rest. Thread-safe; putting in never blocks.
 */
final class Inbox {

    /** Bodies that wait may take this much memory; beyond it they are read again from the session. */
    private static final long WAITING_BYTES = 32L << 20;

    /** Deliveries that wait as tasks; with more than that, the later ones are read again from the session. */
    static final int MOST_WAITING = 10_000;

    private final BlockingDeque<Task> tasks = new LinkedBlockingDeque<>();
    /** What was answered to deliveries that wait or were read a moment ago. */
    private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
    private final Backlog backlog = new Backlog(MOST_WAITING, WAITING_BYTES);

    void add(Task task) {
        tasks.add(task);
    }

    /** Takes in what comes before all that waits. */
    void first(Task task) {
        tasks.addFirst(task);
    }

    /** Takes in a delivery that was stored, or leaves it to wait in the session. */
    void arrived(long seq, Delivery delivery) {
        if (!backlog.takes(seq, delivery.body().length())) {
            tasks.add(new Task.Inspect(seq, delivery));
        }
    }

    /** Takes in what was answered; of a delivery that waits in the session it is read there together with it. */
    void answered(long seq, Answer answer) {
        if (!backlog.holds(seq)) {
            answers.put(seq, answer);
            tasks.add(new Task.Note(seq, answer));
        }
    }

    /** Returns what was answered to a delivery that is read now, and forgets it; null when that is not known yet. */
    @Nullable
    Answer takeAnswer(long seq) {
        return answers.remove(seq);
    }

    /** Returns the next task, or null when none comes for that long. */
    @Nullable
    Task next(Duration patience) throws InterruptedException {
        return tasks.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Says that the turn of a delivery has come that waited as a task. */
    void taken(Delivery waiting) {
        backlog.done(waiting.body().length());
    }

    Backlog lag() {
        return backlog;
    }

    /** Returns how much waits. */
    long length() {
        return tasks.size() + backlog.length();
    }
}
