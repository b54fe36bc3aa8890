package io.hookscope.ui.deliveries;

import io.hookscope.delivery.Numbers;
import io.hookscope.store.Row;
import io.hookscope.ui.feed.Batch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Newest first: what stands before anybody sorted, and what settles a draw in any other order. */
    private static final Comparator<Row> NEWEST_FIRST = Column.RECEIVED.order().thenComparing(Column.NUMBER.order())
            .reversed();

    private final CellText text;
    private final Map<Long, Row> waiting = new LinkedHashMap<>();
    private final LineView view = new LineView(Line.inOrder(NEWEST_FIRST));
    private final ChipCounts counts = new ChipCounts();
    private final Listed listed = new Listed(view, counts,
            new Rules(TextQuery.ALL, Chip.ALL, NEWEST_FIRST, true));
    private final Unread unread = new Unread();
    private final Flags flags = new Flags();
    private final Notes notes = new Notes();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private final ReadOnlyBooleanWrapper joining = new ReadOnlyBooleanWrapper(this, "joining", true);
    private final ReadOnlyIntegerWrapper waitingCount = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private long newest;
    private final Numbers gone = new Numbers();

    /** Makes an empty model that writes facts that way when it searches them. */
    public DeliveriesModel(CellText text) {
        this.text = text;
    }

    /** Takes deliveries up to and with that number as seen before: they carry no unread mark. */
    public void startAfter(long seq) {
        unread.startAfter(seq);
    }

    /** Takes in what became known, or keeps it waiting while the view is paused; returns how many deliveries are new in view. */
    public int apply(Batch batch) {
        remove(batch.gone());
        if (!paused.get()) {
            return take(batch.rows());
        }
        List<Row> known = new ArrayList<>();
        for (Row row : batch.rows()) {
            if (listed.entry(row.seq()) != null) {
                known.add(row);
            } else if (!gone.contains(row.seq())) {
                waiting.put(row.seq(), row);
            }
        }
        waitingCount.set(waiting.size());
        return take(known);
    }

    /** Holds new deliveries back from now on. */
    public void pause() {
        paused.set(true);
    }

    /** Takes in all that waited; returns how many deliveries are new in view. */
    public int resume() {
        paused.set(false);
        List<Row> all = List.copyOf(waiting.values());
        waiting.clear();
        waitingCount.set(0);
        return take(all);
    }

    /** Shows deliveries in which every typed word stands; blank text shows all. */
    public void search(String typed) {
        search(TextQuery.of(typed, text));
    }

    /** Shows deliveries that the filter admits. */
    public void search(RowFilter filter) {
        rule(listed.rules().with(filter));
    }

    /** Returns every delivery that is listed, in order of number. */
    public List<Row> rows() {
        return listed.rows();
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

    /** Shows deliveries that belong to the chip, and checkouts in which any delivery does. */
    public void choose(Chip chosen) {
        rule(listed.rules().with(chosen));
    }

    /** Orders the lines by that comparator, newest first where it sees no difference or is null. */
    public void sort(@Nullable Comparator<Row> by) {
        rule(listed.rules().with(by == null ? NEWEST_FIRST : by.thenComparing(NEWEST_FIRST)));
    }

    /** Shows each checkout as one line. */
    public void join() {
        joining.set(true);
        rule(listed.rules().joined());
    }

    /** Shows each delivery by itself. */
    public void part() {
        joining.set(false);
        rule(listed.rules().apart());
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
        return line.rows().stream().filter(row -> unread.seen(row.seq())).count() > 0;
    }

    /** Takes every unread mark off. */
    public void seenAll() {
        unread.seenAll();
    }

    /** Whether the line stands for a delivery that nobody looked at yet. */
    public boolean isUnread(Line line) {
        return line.rows().stream().anyMatch(row -> unread.contains(row.seq()));
    }

    /** Returns the latest state of a delivery that is listed, whether search and chip admit it or not. */
    public Optional<Row> row(long seq) {
        return Optional.ofNullable(listed.entry(seq)).map(entry -> entry.row);
    }

    /** Returns the line that shows the delivery, or else the closed checkout that it is in. */
    public Optional<Line> lineOf(long seq) {
        return Optional.ofNullable(listed.entry(seq)).map(listed::lineOf);
    }

    /** Returns where the delivery, or else the closed checkout that it is in, stands in the view, or -1. */
    public int indexOf(long seq) {
        return lineOf(seq).map(line -> Math.max(-1, view.find(line))).orElse(-1);
    }

    /** Returns where that line stands in the view; of a delivery that went into a closed checkout, where this one stands; or -1. */
    public int indexOf(Line.Id id) {
        return switch (id) {
            case Line.Id.Number(long seq) -> indexOf(seq);
            case Line.Id.Key(long key) -> {
                Bundle bundle = listed.bundle(key);
                yield bundle == null || bundle.line() == null ? -1 : Math.max(-1, view.find(bundle.line()));
            }
        };
    }

    /** Returns where the newest delivery of those in view stands, or -1 when none is in view. */
    public int indexOfNewest() {
        int at = indexOf(newest);
        if (at >= 0) {
            return at;
        }
        return view.stream().map(Line::head).max(Comparator.comparing(Line::facts, Column.NUMBER.order()))
                .map(line -> view.find(line)).orElse(-1);
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
        return waitingCount.getReadOnlyProperty();
    }

    /** Returns how many deliveries nobody looked at. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.countProperty();
    }

    /** Whether new deliveries are held back. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Whether each checkout is one line. */
    public ReadOnlyBooleanProperty joiningProperty() {
        return joining.getReadOnlyProperty();
    }

    /** Returns the chip that was chosen last. */
    public Chip chip() {
        return listed.rules().chip();
    }

    /** Whether search or chip may hide deliveries. */
    public boolean isFiltered() {
        return chip() != Chip.ALL || !listed.rules().query().isEmpty();
    }

    private int take(List<Row> rows) {
        List<Entry> fresh = new ArrayList<>();
        for (Row row : rows) {
            if (!gone.contains(row.seq()) && listed.put(row)) {
                newest = Math.max(newest, row.seq());
                unread.arrived(row.seq());
                fresh.add(listed.entry(row.seq()));
            }
        }
        publish();
        return (int) fresh.stream().filter(entry -> listed.lineOf(entry) != null).count();
    }

    private void remove(Set<Long> left) {
        if (!left.isEmpty()) {
            gone.add(left);
            listed.remove(left);
            left.forEach(waiting::remove);
            flags.gone(left);
            notes.gone(left);
            waitingCount.set(waiting.size());
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

    private void rule(Rules next) {
        listed.rule(next);
        counts.publish();
    }
}
