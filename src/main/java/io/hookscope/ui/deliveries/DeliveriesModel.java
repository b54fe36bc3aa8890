package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;
import io.hookscope.ui.feed.Batch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the table shows: every row of the session by number, and of these the ones that search and chip admit, in order.
 * Holds no control and needs no toolkit; for one thread at a time, in the window the FX thread.
 */
public final class DeliveriesModel {

    /** Newest first: what stands before anybody sorted, and what settles a draw in any other order. */
    private static final Comparator<Row> NEWEST_FIRST = Column.RECEIVED.order().thenComparing(Column.NUMBER.order())
            .reversed();

    private final CellText text;
    private final Map<Long, Row> bySeq = new HashMap<>();
    private final Map<Long, Row> waiting = new LinkedHashMap<>();
    private final RowView view = new RowView(NEWEST_FIRST);
    private final ChipCounts counts = new ChipCounts();
    private final Unread unread = new Unread();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private final ReadOnlyIntegerWrapper waitingCount = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private Comparator<Row> order = NEWEST_FIRST;
    private RowFilter query = TextQuery.ALL;
    private Chip chip = Chip.ALL;
    private @Nullable Row newest;
    private long goneUpTo;

    /** Makes an empty model that writes facts that way when it searches them. */
    public DeliveriesModel(CellText text) {
        this.text = text;
    }

    /** Takes deliveries up to and with that number as seen before: they carry no unread mark. */
    public void startAfter(long seq) {
        unread.startAfter(seq);
    }

    /** Takes in what became known, or keeps it waiting while the view is paused; returns how many rows are new in view. */
    public int apply(Batch batch) {
        evict(batch.evictedUpTo());
        if (!paused.get()) {
            return take(batch.rows());
        }
        List<Row> known = new ArrayList<>();
        for (Row row : batch.rows()) {
            if (bySeq.containsKey(row.seq())) {
                known.add(row);
            } else if (row.seq() > goneUpTo) {
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

    /** Takes in all that waited; returns how many rows are new in view. */
    public int resume() {
        paused.set(false);
        List<Row> all = List.copyOf(waiting.values());
        waiting.clear();
        waitingCount.set(0);
        return take(all);
    }

    /** Shows rows in which every typed word stands; blank text shows all. */
    public void search(String typed) {
        search(TextQuery.of(typed, text));
    }

    /** Shows rows that the filter admits. */
    public void search(RowFilter filter) {
        query = filter;
        counts.clear();
        bySeq.values().stream().filter(query::matches).forEach(counts::add);
        counts.publish();
        show();
    }

    /** Shows rows that belong to the chip. */
    public void choose(Chip chosen) {
        chip = chosen;
        show();
    }

    /** Orders the rows by that comparator, newest first where it sees no difference or is null. */
    public void sort(@Nullable Comparator<Row> by) {
        order = by == null ? NEWEST_FIRST : by.thenComparing(NEWEST_FIRST);
        show();
    }

    /** Takes the unread mark off a delivery; returns whether it had one. */
    public boolean seen(long seq) {
        return unread.seen(seq);
    }

    /** Takes every unread mark off. */
    public void seenAll() {
        unread.seenAll();
    }

    /** Whether nobody looked at the delivery yet. */
    public boolean isUnread(long seq) {
        return unread.contains(seq);
    }

    /** Returns the latest state of a delivery that is listed, whether search and chip admit it or not. */
    public Optional<Row> row(long seq) {
        return Optional.ofNullable(bySeq.get(seq));
    }

    /** Returns where a delivery stands in the view, or -1. */
    public int indexOf(long seq) {
        Row row = bySeq.get(seq);
        return row == null ? -1 : Math.max(-1, view.find(row));
    }

    /** Returns where the newest delivery of those in view stands, or -1 when none is in view. */
    public int indexOfNewest() {
        Row last = newest;
        if (last != null && indexOf(last.seq()) >= 0) {
            return indexOf(last.seq());
        }
        return view.stream().max(Column.NUMBER.order()).map(row -> indexOf(row.seq())).orElse(-1);
    }

    /** Returns the rows to show; it changes itself only. */
    public ObservableList<Row> view() {
        return view;
    }

    /** Returns how many of the rows that answer the search the chip admits. */
    public ReadOnlyIntegerProperty count(Chip of) {
        return counts.property(of);
    }

    /** Returns how many rows are listed, shown or not. */
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

    /** Returns the chip that was chosen last. */
    public Chip chip() {
        return chip;
    }

    /** Whether search or chip may hide rows. */
    public boolean isFiltered() {
        return chip != Chip.ALL || !query.isEmpty();
    }

    private int take(List<Row> rows) {
        var edit = new Edit();
        for (Row row : rows) {
            if (row.seq() <= goneUpTo) {
                continue;
            }
            Row before = bySeq.put(row.seq(), row);
            newest = newest == null || newest.seq() <= row.seq() ? row : newest;
            if (before == null) {
                unread.arrived(row.seq());
            } else if (query.matches(before)) {
                counts.remove(before);
            }
            if (query.matches(row)) {
                counts.add(row);
            }
            edit.note(before != null && isShown(before) ? before : null, isShown(row) ? row : null, order);
        }
        publish(edit);
        return edit.fresh();
    }

    private void evict(long upTo) {
        if (upTo <= goneUpTo) {
            return;
        }
        var edit = new Edit();
        for (long seq = goneUpTo + 1; seq <= upTo; seq++) {
            Row row = bySeq.remove(seq);
            if (row != null && query.matches(row)) {
                counts.remove(row);
            }
            if (row != null && isShown(row)) {
                edit.note(row, null, order);
            }
        }
        goneUpTo = upTo;
        waiting.keySet().removeIf(seq -> seq <= upTo);
        waitingCount.set(waiting.size());
        unread.goneUpTo(upTo);
        publish(edit);
    }

    private void publish(Edit edit) {
        edit.apply(view);
        total.set(bySeq.size());
        counts.publish();
        unread.count();
    }

    private boolean isShown(Row row) {
        return chip.admits(row) && query.matches(row);
    }

    private void show() {
        view.reset(bySeq.values().stream().filter(this::isShown).toList(), order);
    }
}
