package io.hookscope.ui.deliveries;

import io.hookscope.store.Row;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/**
 * The rows that are shown, always in order: an edit finds its places by halving and moves the rest in blocks, so that a
 * hundred thousand rows take a new one as quickly as ten. For the FX thread alone.
 */
final class RowView extends ObservableListBase<Row> {

    /** More single changes than this cost listeners more than looking at the whole list anew. */
    private static final int MANY = 1_000;

    private Row[] rows = new Row[0];
    private int size;
    private Comparator<Row> order;

    /** Makes an empty view; the order must tell any two rows of different numbers apart. */
    RowView(Comparator<Row> order) {
        this.order = order;
    }

    @Override
    public Row get(int index) {
        return rows[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns where the row stands, or {@code -(place it would have) - 1}. */
    int find(Row row) {
        return Arrays.binarySearch(rows, 0, size, row, order);
    }

    /** Shows exactly these rows in that order. */
    void reset(Collection<Row> shown, Comparator<Row> newOrder) {
        Row[] sorted = shown.toArray(Row[]::new);
        Arrays.sort(sorted, newOrder);
        order = newOrder;
        replaceAll(sorted);
    }

    /** Takes rows away, puts rows in, and draws rows anew whose place stays the same; one change to all listeners. */
    void edit(List<Row> gone, List<Row> come, List<Row> redrawn) {
        if (gone.size() + come.size() > MANY && size > 0) {
            replaceAll(merged(without(gone), come));
            return;
        }
        beginChange();
        remove(gone);
        add(come);
        for (Row row : redrawn) {
            int at = find(row);
            rows[at] = row;
            nextUpdate(at);
        }
        endChange();
    }

    private void replaceAll(Row[] next) {
        beginChange();
        List<Row> before = Arrays.asList(rows).subList(0, size);
        rows = next;
        size = next.length;
        nextReplace(0, size, before);
        endChange();
    }

    private void remove(List<Row> gone) {
        int[] places = places(gone);
        for (int last = places.length - 1; last >= 0;) {
            int first = last;
            while (first > 0 && places[first - 1] == places[first] - 1) {
                first--;
            }
            int from = places[first];
            int to = places[last] + 1;
            nextRemove(from, List.of(Arrays.copyOfRange(rows, from, to)));
            System.arraycopy(rows, to, rows, from, size - to);
            size -= to - from;
            last = first - 1;
        }
        Arrays.fill(rows, size, Math.min(rows.length, size + places.length), null);
    }

    private void add(List<Row> come) {
        if (come.isEmpty()) {
            return;
        }
        Row[] merged = merged(Arrays.copyOf(rows, size), come);
        rows = merged;
        size = merged.length;
        int[] places = places(come);
        for (int first = 0; first < places.length;) {
            int last = first;
            while (last + 1 < places.length && places[last + 1] == places[last] + 1) {
                last++;
            }
            nextAdd(places[first], places[last] + 1);
            first = last + 1;
        }
    }

    private int[] places(List<Row> of) {
        return of.stream().mapToInt(this::find).filter(at -> at >= 0).sorted().toArray();
    }

    private Row[] without(List<Row> gone) {
        int[] places = places(gone);
        return IntStream.range(0, size).filter(at -> Arrays.binarySearch(places, at) < 0).mapToObj(at -> rows[at])
                .toArray(Row[]::new);
    }

    private Row[] merged(Row[] kept, List<Row> come) {
        Row[] added = come.toArray(Row[]::new);
        Arrays.sort(added, order);
        Row[] all = new Row[kept.length + added.length];
        int from = 0;
        int to = 0;
        for (Row row : added) {
            int place = -Arrays.binarySearch(kept, from, kept.length, row, order) - 1;
            System.arraycopy(kept, from, all, to, place - from);
            to += place - from;
            all[to++] = row;
            from = place;
        }
        System.arraycopy(kept, from, all, to, kept.length - from);
        return all;
    }
}
