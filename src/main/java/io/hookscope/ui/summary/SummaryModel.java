package io.hookscope.ui.summary;

import io.hookscope.store.Tally;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the session counted again and again while somebody looks, in the background and at most a tenth of the time. Holds no
 * control; for the FX thread.
 */
public final class SummaryModel {

    private static final Logger LOG = LoggerFactory.getLogger(SummaryModel.class);
    private static final int REST = 10;

    private final Supplier<Tally> counter;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(this, "tally", Tally.EMPTY);
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> count()));
    private boolean counting;
    private long notBefore = System.nanoTime();

    /**
     * Counts nothing yet.
     *
     * @param counter    counts; may block on the disk
     * @param background runs it
     * @param fx         runs on the FX thread
     */
    public SummaryModel(Supplier<Tally> counter, Executor background, Executor fx) {
        this.counter = counter;
        this.background = background;
        this.fx = fx;
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    /** What the session came to when it was counted last. */
    ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /** Whether it could not be counted. */
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Counts now and from now on. */
    public void start() {
        notBefore = System.nanoTime();
        count();
        seconds.play();
    }

    /** Counts no more. */
    public void stop() {
        seconds.stop();
    }

    private void count() {
        if (counting || System.nanoTime() - notBefore < 0) {
            return;
        }
        counting = true;
        long begin = System.nanoTime();
        background.execute(() -> {
            try {
                Tally found = counter.get();
                fx.execute(() -> done(found, begin));
            } catch (RuntimeException e) {
                LOG.warn("Counting the session failed", e);
                fx.execute(() -> {
                    counting = false;
                    failed.set(true);
                });
            }
        });
    }

    private void done(Tally found, long begin) {
        long now = System.nanoTime();
        notBefore = now + REST * (now - begin);
        counting = false;
        failed.set(false);
        if (!found.equals(tally.get())) {
            tally.set(found);
        }
    }
}
