package io.hookscope.replay.forward;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what is sent on, and how much waits. Thread-safe; listeners are called on the thread that counts. */
public final class ForwardCounts {

    private final int most;
    private final List<Consumer<ForwardState>> listeners = new CopyOnWriteArrayList<>();
    private volatile ForwardState state = ForwardState.OFF;

    ForwardCounts(int most) {
        this.most = most;
    }

    /** Returns what forwarding is doing. */
    public ForwardState state() {
        return state;
    }

    /** Calls the consumer with each later state. */
    public void onChange(Consumer<ForwardState> listener) {
        listeners.add(listener);
    }

    synchronized void use(@Nullable Forwarding forwarding) {
        ForwardState now = state;
        change(new ForwardState(forwarding, now.accepted(), now.other(), now.skipped(), now.waiting(), now.last()));
    }

    /** Takes a place; returns false when there is none. */
    synchronized boolean enter() {
        if (state.waiting() >= most) {
            return false;
        }
        change(waiting(1));
        return true;
    }

    synchronized void leave() {
        change(waiting(-1));
    }

    synchronized void came(Handling last) {
        ForwardState now = state;
        boolean skipped = last.outcome() instanceof SendOutcome.Failed(SendOutcome.Failure failure, _, _)
                && failure == SendOutcome.Failure.SKIPPED;
        boolean accepted = last.outcome().success();
        change(new ForwardState(now.forwarding(), now.accepted() + (accepted ? 1 : 0),
                now.other() + (accepted || skipped ? 0 : 1), now.skipped() + (skipped ? 1 : 0), now.waiting(), last));
    }

    private ForwardState waiting(int more) {
        ForwardState now = state;
        return new ForwardState(now.forwarding(), now.accepted(), now.other(), now.skipped(), now.waiting() + more,
                now.last());
    }

    private void change(ForwardState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
