package io.hookscope.ui.feed;

import io.hookscope.capture.FeedEvent;
import io.hookscope.store.packed.Packer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The one bridge to the FX thread. Feed events queue up here and are handed over at most once a pulse and in bounded
 * portions, so that the window stays responsive however many deliveries come; results of background work cross by
 * {@link #execute}. Made on the FX thread, used from any.
 */
public final class FxFeed implements Executor {

    /** A portion costs about a quarter of a pulse; what is left over comes with the next one. */
    private static final int ROWS_A_PULSE = 2_000;

    private final Packer packer = new Packer();
    private final PendingRows pending = new PendingRows(packer);
    private final Consumer<Batch> sink;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            handOver();
        }
    };

    /** Makes a bridge that ends in the sink, which is called on the FX thread. */
    public FxFeed(Consumer<Batch> sink) {
        this.sink = sink;
    }

    /** Takes an event over and returns at once. */
    public void accept(FeedEvent event) {
        if (pending.offer(event)) {
            Platform.runLater(pulse::start);
        }
    }

    /** Returns who packs this window's rows. */
    public Packer packer() {
        return packer;
    }

    /** Runs the deed on the FX thread, soon. For results of background work, never for deliveries. */
    @Override
    public void execute(Runnable deed) {
        Platform.runLater(deed);
    }

    private void handOver() {
        Batch batch = pending.take(ROWS_A_PULSE);
        if (batch.isEmpty()) {
            pulse.stop();
        } else {
            sink.accept(batch);
        }
    }
}
