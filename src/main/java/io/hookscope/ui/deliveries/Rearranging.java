package io.hookscope.ui.deliveries;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Puts other rules in force: what is wanted holds at once for what is asked next, what is shown follows when it is worked
 * out. For one thread, in the window the FX thread.
 */
final class Rearranging {

    /** So many rows are arranged anew at once; more would be felt, and are arranged in the background. */
    private static final int AT_ONCE = 10_000;

    private final Listed listed;
    private final ChipCounts counts;
    private final Executor background;
    private final Executor fx;
    private Rules wanted;

    /**
     * Arranges what is listed.
     *
     * @param background runs what takes long
     * @param fx         runs what changes the list, on the thread that uses it
     */
    Rearranging(Listed listed, ChipCounts counts, Executor background, Executor fx) {
        this.listed = listed;
        this.counts = counts;
        this.background = background;
        this.fx = fx;
        wanted = listed.rules();
    }

    /** Returns the rules that were asked for last, in force or not yet. */
    Rules wanted() {
        return wanted;
    }

    /** Arranges everything by those rules; {@code moving} runs what moves the lines, once it is worked out. */
    void by(Rules next, Consumer<Runnable> moving) {
        wanted = next;
        Arrangement plan = listed.plan(next);
        if (listed.size() <= AT_ONCE) {
            plan.work();
            moving.accept(() -> put(plan));
            return;
        }
        background.execute(() -> {
            plan.work();
            fx.execute(() -> {
                if (listed.isPlanned(plan)) {
                    moving.accept(() -> put(plan));
                }
            });
        });
    }

    private void put(Arrangement plan) {
        listed.arrange(plan);
        counts.publish();
    }
}
