package io.hookscope.ui.feed;

import io.hookscope.capture.inspect.FeedEvent;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.store.packed.Packer;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The one bridge to the FX thread. Feed events queue up here and are handed over now and then and in bounded
 * portions, so that the window stays responsive however many deliveries come; results of background work cross by
 * {@link #execute}. Made on the FX thread, used from any.
 */
public final class FxFeed implements Executor {

    /** A portion costs about a quarter of a pulse; what is left over comes with the next one. */
    private static final int ROWS_A_PULSE = 2_000;

    /** What a portion took is not taken again for so many times as long: drawing and keys have the rest. */
    private static final int REST = 4;
    private static final long LONGEST_REST_NANOS = 250_000_000;

    /** More rows than this at a time are a flood: nobody reads each of them, and drawing every pulse would cost a processor. */
    private static final int FLOOD = 30;

    /** In a flood, hand over no sooner than that after the last time. */
    private static final long APART_NANOS = 100_000_000;

    /** What keeps coming in small numbers is handed over no sooner than that after the last time: the first at once. */
    private static final long SOON_NANOS = 50_000_000;

    /** Pages of earlier rows that wait for the FX thread at most: few, so that reading waits for drawing. */
    public static final int PAGES_WAITING = 4;

    private final Packer packer = new Packer();
    private final PendingRows pending = new PendingRows(packer);
    private final Consumer<RowBatch> sink;
    private final Consumer<List<PackedRow>> earlierSink;
    private final BlockingQueue<List<PackedRow>> earlier = new ArrayBlockingQueue<>(PAGES_WAITING);
    private final PagePace pages = new PagePace();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (System.nanoTime() - rested >= 0) {
                handOver();
            }
        }
    };
    private long rested = System.nanoTime();

    /** Makes a bridge that ends in these sinks, which are called on the FX thread: for what happens, and for what was before. */
    public FxFeed(Consumer<RowBatch> sink, Consumer<List<PackedRow>> earlierSink) {
        this.sink = sink;
        this.earlierSink = earlierSink;
    }

    /** Takes an event over and returns at once. */
    public void accept(FeedEvent event) {
        if (pending.offer(event)) {
            Platform.runLater(pulse::start);
        }
    }

    /** Takes a page of earlier rows over; waits until the window keeps up. */
    public void earlier(List<Row> rows) {
        try {
            earlier.put(packer.pack(rows));
            Platform.runLater(pulse::start);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A person does something with the window: for a while, the rest of the list comes slowly, because reading it takes
     * processors from drawing. On the FX thread.
     */
    public void giveWay() {
        pages.giveWay();
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
        long begin = System.nanoTime();
        RowBatch batch = pending.take(ROWS_A_PULSE);
        List<PackedRow> page = batch.rows().size() > ROWS_A_PULSE / 2 || !pages.isDue() ? null : earlier.poll();
        if (!batch.isEmpty()) {
            sink.accept(batch);
        }
        if (page != null) {
            earlierSink.accept(page);
            pages.taken();
        }
        long end = System.nanoTime();
        rested = end + Math.max(apart(batch), Math.min(LONGEST_REST_NANOS, REST * (end - begin)));
        if (batch.isEmpty() && earlier.isEmpty()) {
            pulse.stop();
        }
    }

    /** Pages of earlier rows that may come at once do not wait for what comes meanwhile. */
    private long apart(RowBatch batch) {
        if (batch.rows().size() > FLOOD) {
            return APART_NANOS;
        }
        return batch.isEmpty() || pages.isDue() && !earlier.isEmpty() ? 0 : SOON_NANOS;
    }
}
