package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.Comparator;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Puts other rules in force: what is wanted holds at once for what is asked next, what is shown follows when it is worked
 * out; {@code moving} then runs what moves the lines. For one thread, in the window the FX thread.
 */
public final class Rearranging {

    /** So many rows are arranged anew at once; more would be felt, and are arranged in the background. */
    private static final int AT_ONCE = 10_000;

    private final Listed listed;
    private final ChipCounts counts;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper joining = new ReadOnlyBooleanWrapper(this, "joining");
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
        joining.set(wanted.joining());
    }

    /** Shows deliveries that the filter admits. */
    public void search(RowFilter filter, Consumer<Runnable> moving) {
        by(wanted.with(filter), moving);
    }

    /** Shows deliveries that belong to the chip, and checkouts in which any delivery does. */
    public void choose(Chip chosen, Consumer<Runnable> moving) {
        by(wanted.with(chosen), moving);
    }

    /** Orders the lines by that comparator, newest first where it sees no difference or is null. */
    public void sort(@Nullable Comparator<PackedRow> by, Consumer<Runnable> moving) {
        by(wanted.with(by == null ? Rules.NEWEST_FIRST : by.thenComparing(Rules.NEWEST_FIRST)), moving);
    }

    /** Shows each checkout as one line. */
    public void join(Consumer<Runnable> moving) {
        by(wanted.joined(), moving);
    }

    /** Shows each delivery by itself. */
    public void part(Consumer<Runnable> moving) {
        by(wanted.apart(), moving);
    }

    /** Whether each checkout is to be one line. */
    public ReadOnlyBooleanProperty joiningProperty() {
        return joining.getReadOnlyProperty();
    }

    private void by(Rules next, Consumer<Runnable> moving) {
        wanted = next;
        joining.set(next.joining());
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
