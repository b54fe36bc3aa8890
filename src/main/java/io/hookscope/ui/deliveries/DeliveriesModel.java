package io.hookscope.ui.deliveries;

import io.hookscope.delivery.Numbers;
import io.hookscope.store.Row;
import io.hookscope.store.packed.PackedRow;
import io.hookscope.ui.feed.Batch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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

    private final CellText text;
    private final LineView view = new LineView(Item.inOrder(Rules.NEWEST_FIRST));
    private final ChipCounts counts = new ChipCounts();
    private final Listed listed = new Listed(view, counts,
            new Rules(TextQuery.ALL, Chip.ALL, Rules.NEWEST_FIRST, true));
    private final Rearranging arranging;
    private final HeldBack held = new HeldBack();
    private final Unread unread = new Unread();
    private final Flags flags = new Flags();
    private final Notes notes = new Notes();
    private final ReadOnlyBooleanWrapper joining = new ReadOnlyBooleanWrapper(this, "joining", true);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final Numbers gone = new Numbers();
    private final Numbers returned = new Numbers();
    private long newest;

    /** Makes an empty model that does everything at once. */
    public DeliveriesModel(CellText text) {
        this(text, Runnable::run, Runnable::run);
    }

    /**
     * Makes an empty model that writes facts that way when it searches them.
     *
     * @param background runs what takes long
     * @param fx         runs what changes the model, on the thread that uses it
     */
    public DeliveriesModel(CellText text, Executor background, Executor fx) {
        this.text = text;
        arranging = new Rearranging(listed, counts, background, fx);
    }

    /** Takes deliveries up to and with that number as seen before: they carry no unread mark. */
    public void startAfter(long seq) {
        unread.startAfter(seq);
    }

    /** Takes in what became known, or keeps it waiting while the view is paused; returns how many deliveries are new in view. */
    public int apply(Batch batch) {
        remove(batch.gone());
        gone.remove(batch.back());
        returned.add(batch.back());
        if (!held.isPaused()) {
            return take(batch.rows());
        }
        List<PackedRow> known = new ArrayList<>();
        for (PackedRow row : batch.rows()) {
            if (listed.row(row.seq()) != null) {
                known.add(row);
            } else if (!gone.contains(row.seq())) {
                held.put(row);
            }
        }
        held.count();
        return take(known);
    }

    /**
     * Takes in what the session had before the list was there, the view paused or not; what is known of one already is never
     * older. Most are from earlier runs; some arrived while the window was still being built, and nobody has seen those.
     */
    public void history(List<PackedRow> rows) {
        for (PackedRow row : rows) {
            if (!gone.contains(row.seq()) && listed.row(row.seq()) == null && !held.contains(row.seq())) {
                listed.put(row);
                newest = Math.max(newest, row.seq());
                if (!returned.contains(row.seq())) {
                    unread.arrived(row.seq());
                }
            }
        }
        publish();
    }

    /** Holds new deliveries back from now on. */
    public void pause() {
        held.pause();
    }

    /** Takes in all that waited; returns how many deliveries are new in view. */
    public int resume() {
        return take(held.release());
    }

    /** Shows deliveries in which every typed word stands; blank text shows all. */
    public void search(String typed) {
        search(TextQuery.of(typed, text));
    }

    /** Shows deliveries that the filter admits. */
    public void search(RowFilter filter) {
        search(filter, Runnable::run);
    }

    /** As {@link #search(RowFilter)}; {@code moving} runs what moves the lines, once it is worked out. */
    public void search(RowFilter filter, Consumer<Runnable> moving) {
        arranging.by(wanted().with(filter), moving);
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

    /** Returns which deliveries are flagged. */
    public Flags flags() {
        return flags;
    }

    /** Returns what is written to deliveries. */
    public Notes notes() {
        return notes;
    }

    /** Returns the numbers of deliveries that nobody looked at yet, as a copy. */
    public BitSet unread() {
        return unread.numbers();
    }

    /** Returns the highest number of a delivery that was ever listed; 0 when none was. */
    public long newest() {
        return newest;
    }

    /** Gives those of an earlier start their unread mark. */
    public void unreadBefore(BitSet seqs) {
        unread.all(seqs);
    }

    /** Gives those back their unread mark. */
    public void unreadAgain(Set<Long> seqs) {
        unread.again(seqs);
    }

    /** Shows deliveries that belong to the chip, and checkouts in which any delivery does. */
    public void choose(Chip chosen) {
        choose(chosen, Runnable::run);
    }

    /** As {@link #choose(Chip)}; {@code moving} runs what moves the lines, once it is worked out. */
    public void choose(Chip chosen, Consumer<Runnable> moving) {
        arranging.by(wanted().with(chosen), moving);
    }

    /** Orders the lines by that comparator, newest first where it sees no difference or is null. */
    public void sort(@Nullable Comparator<PackedRow> by) {
        sort(by, Runnable::run);
    }

    /** As {@link #sort(Comparator)}; {@code moving} runs what moves the lines, once it is worked out. */
    public void sort(@Nullable Comparator<PackedRow> by, Consumer<Runnable> moving) {
        arranging.by(wanted().with(by == null ? Rules.NEWEST_FIRST : by.thenComparing(Rules.NEWEST_FIRST)), moving);
    }

    /** Shows each checkout as one line. */
    public void join() {
        join(Runnable::run);
    }

    /** As {@link #join()}; {@code moving} runs what moves the lines, once it is worked out. */
    public void join(Consumer<Runnable> moving) {
        joining.set(true);
        arranging.by(wanted().joined(), moving);
    }

    /** Shows each delivery by itself. */
    public void part() {
        part(Runnable::run);
    }

    /** As {@link #part()}; {@code moving} runs what moves the lines, once it is worked out. */
    public void part(Consumer<Runnable> moving) {
        joining.set(false);
        arranging.by(wanted().apart(), moving);
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
        lineOf(seq).filter(Line.Checkout.class::isInstance).map(Line::id).map(Line.Id.Key.class::cast)
                .ifPresent(this::open);
    }

    /** Takes the unread marks off all that the line stands for; returns whether there were any. */
    public boolean seen(Line line) {
        return line.members().stream().filter(row -> unread.seen(row.seq())).count() > 0;
    }

    /** Takes every unread mark off. */
    public void seenAll() {
        unread.seenAll();
    }

    /** Whether nobody looked at that delivery yet. */
    public boolean isUnread(long seq) {
        return unread.contains(seq);
    }

    /** Whether the line stands for a delivery that nobody looked at yet. */
    public boolean isUnread(Line line) {
        for (PackedRow row : line.members()) {
            if (unread.contains(row.seq())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the latest state of a delivery that is listed, whether search and chip admit it or not. */
    public Optional<PackedRow> row(long seq) {
        return Optional.ofNullable(listed.row(seq));
    }

    /** Returns the line that shows the delivery, or else the closed checkout that it is in. */
    public Optional<Line> lineOf(long seq) {
        return Optional.ofNullable(listed.itemOf(seq)).map(Item::line);
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
        int at = indexOf(newest);
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

    /** Returns how many deliveries nobody looked at. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.countProperty();
    }

    /** Whether new deliveries are held back. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return held.pausedProperty();
    }

    /** Whether each checkout is one line. */
    public ReadOnlyBooleanProperty joiningProperty() {
        return joining.getReadOnlyProperty();
    }

    /** Returns the chip that was chosen last. */
    public Chip chip() {
        return wanted().chip();
    }

    /** Whether search or chip may hide deliveries. */
    public boolean isFiltered() {
        return chip() != Chip.ALL || !wanted().query().isEmpty();
    }

    private Rules wanted() {
        return arranging.wanted();
    }

    private int take(List<PackedRow> rows) {
        List<PackedRow> fresh = new ArrayList<>();
        for (PackedRow row : rows) {
            boolean isNew = !gone.contains(row.seq()) && listed.put(row);
            if (isNew && !returned.contains(row.seq()) && unread.arrived(row.seq())) {
                fresh.add(row);
            }
            newest = Math.max(newest, row.seq());
        }
        publish();
        return (int) fresh.stream().filter(row -> listed.itemOf(row.seq()) != null).count();
    }

    private void remove(Set<Long> left) {
        if (!left.isEmpty()) {
            gone.add(left);
            listed.remove(left);
            held.gone(left);
            flags.gone(left);
            notes.gone(left);
            unread.gone(left);
            publish();
        }
    }

    private void state(Line.Id.Key checkout, Line.Checkout.State state) {
        Bundle bundle = listed.bundle(checkout.key());
        if (bundle != null) {
            listed.state(bundle, state);
            publish();
        }
    }

    private void publish() {
        listed.publish();
        total.set(listed.size());
        counts.publish();
        unread.count();
    }
}
