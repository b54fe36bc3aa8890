package io.hookscope.ui.deliveries.model;

import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.feed.RowBatch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the table shows: every delivery of the session by number, and of these the ones that search and chip admit, in
 * order, those of one checkout as one line unless they are asked for.
 * Holds no control and needs no toolkit; for one thread at a time, in the window the FX thread.
 */
public final class DeliveriesModel {

    private final LineView view = new LineView(Item.inOrder(Rules.NEWEST_FIRST));
    private final ChipCounts counts = new ChipCounts();
    private final Listed listed = new Listed(view, counts,
            new Rules(RowFilter.ALL, Chip.ALL, Rules.NEWEST_FIRST, true));
    private final HeldBack held = new HeldBack();
    private final UnreadMarks unread = new UnreadMarks();
    private final Incoming intake = new Incoming(listed, held, unread);
    private final Flags flags = new Flags();
    private final Notes notes = new Notes();
    private final Rearranging rearranging;
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");

    /** Makes an empty model that does everything at once. */
    public DeliveriesModel() {
        this(Runnable::run, Runnable::run);
    }

    /**
     * Makes an empty model.
     *
     * @param background runs what takes long
     * @param fx         runs what changes the model, on the thread that uses it
     */
    public DeliveriesModel(Executor background, Executor fx) {
        rearranging = new Rearranging(listed, counts, background, fx);
    }

    /** Takes in what became known, or keeps it waiting while the view is paused; returns how many deliveries are new in view. */
    public int apply(RowBatch batch) {
        if (!batch.gone().isEmpty()) {
            intake.forget(batch.gone());
            flags.gone(batch.gone());
            notes.gone(batch.gone());
            publish();
        }
        return show(intake.take(batch));
    }

    /**
     * Takes in what the session had before the list was there, the view paused or not; what is known of one already is never
     * older. Most are from earlier runs; some arrived while the window was still being built, and nobody has seen those.
     */
    public void history(List<PackedRow> rows) {
        intake.history(rows);
        publish();
    }

    /** Holds new deliveries back from now on. */
    public void pause() {
        held.pause();
    }

    /** Takes in all that waited; returns how many deliveries are new in view. */
    public int resume() {
        return show(intake.release());
    }

    /** Returns what decides which lines are shown, and in which order. */
    public Rearranging rearranging() {
        return rearranging;
    }

    /** Returns which deliveries are flagged. */
    public Flags flags() {
        return flags;
    }

    /** Returns what is written to deliveries. */
    public Notes notes() {
        return notes;
    }

    /** Returns which deliveries nobody looked at yet. */
    public UnreadMarks unread() {
        return unread;
    }

    /** Returns every delivery that is listed, in order of number. */
    public List<Row> rows() {
        return new RowList(listed.rows().all());
    }

    /** Returns the same as they are kept and as they stand now. */
    public Snapshot snapshot() {
        return listed.rows();
    }

    /** Returns the deliveries that search and chips let through, those inside closed checkouts included. */
    public List<Row> shownRows() {
        return RowList.of(listed.shown());
    }

    /** Returns the highest number of a delivery that was ever listed; 0 when none was. */
    public long newest() {
        return intake.newest();
    }

    /** Shows the deliveries of that checkout below it, for as long as it is listed. */
    public void open(Line.Id.Key checkout) {
        state(checkout, Line.Checkout.State.OPEN);
    }

    /** Shows that checkout as one line again. */
    public void close(Line.Id.Key checkout) {
        state(checkout, Line.Checkout.State.CLOSED);
    }

    /** Opens the checkout in which the delivery is hidden, if it is. */
    public void reveal(long seq) {
        if (listed.itemOf(seq) instanceof Line.Checkout checkout) {
            open(checkout.id());
        }
    }

    /** Returns the latest state of a delivery that is listed, whether search and chip admit it or not. */
    public Optional<PackedRow> row(long seq) {
        return Optional.ofNullable(listed.row(seq));
    }

    /** Returns where the delivery, or else the closed checkout that it is in, stands in the view, or -1. */
    public int indexOf(long seq) {
        return place(listed.itemOf(seq));
    }

    /** Returns where that line stands in the view; of a delivery that went into a closed checkout, where this one stands; or -1. */
    public int indexOf(Line.Id id) {
        return switch (id) {
            case Line.Id.Number(long seq) -> indexOf(seq);
            case Line.Id.Key(long key) -> {
                Bundle bundle = listed.bundle(key);
                yield bundle == null ? -1 : place(bundle.layout().line());
            }
        };
    }

    /** Returns where the newest delivery of those in view stands, or -1 when none is in view. */
    public int indexOfNewest() {
        int at = indexOf(newest());
        return at >= 0 ? at : place(listed.newestShown());
    }

    private int place(@Nullable Object item) {
        return item == null ? -1 : Math.max(-1, view.find(item));
    }

    /** Returns the lines to show; it changes itself only. */
    public ObservableList<Line> view() {
        return view;
    }

    /** Returns how many of the deliveries that answer the search the chip admits. */
    public ReadOnlyIntegerProperty count(Chip of) {
        return counts.property(of);
    }

    /** Returns how many deliveries are listed, shown or not. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Returns how many deliveries wait while the view is paused. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return held.countProperty();
    }

    /** Whether new deliveries are held back. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return held.pausedProperty();
    }

    private void state(Line.Id.Key checkout, Line.Checkout.State state) {
        Bundle bundle = listed.bundle(checkout.key());
        if (bundle != null) {
            listed.state(bundle, state);
            publish();
        }
    }

    /** Shows what was taken in; returns how many of those are in view. */
    private int show(List<PackedRow> fresh) {
        publish();
        return (int) fresh.stream().filter(row -> listed.itemOf(row.seq()) != null).count();
    }

    private void publish() {
        listed.publish();
        total.set(listed.size());
        counts.publish();
        unread.count();
    }
}
