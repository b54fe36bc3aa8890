package io.hookscope.ui.deliveries;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * The lines that are shown, always in order: an edit finds its places by halving and moves the rest in blocks, so that a
 * million lines take a new one as quickly as ten. A line is made when it is asked for. For the FX thread alone.
 */
final class LineView extends ObservableListBase<Line> {

    /** More single changes than this cost listeners more than looking at the whole list anew. */
    private static final int MANY = 500;
    private static final int REMEMBERED = 512;

    private Object[] items = new Object[64];
    private int size;
    private Comparator<Object> order;
    /** Lines that were asked for, because the table asks for each many times. */
    private final @Nullable Line[] made = new Line[REMEMBERED];

    /** Makes an empty view; the order must tell any two items apart. */
    LineView(Comparator<Object> order) {
        this.order = order;
    }

    @Override
    public Line get(int index) {
        Object item = items[Objects.checkIndex(index, size)];
        Line known = made[index % REMEMBERED];
        if (known == null || Item.of(known) != item) {
            known = Item.line(item);
            made[index % REMEMBERED] = known;
        }
        return known;
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns what stands at that place. */
    Object item(int index) {
        return items[index];
    }

    /** Returns all that is shown, as a copy. */
    Object[] items() {
        return Arrays.copyOf(items, size);
    }

    /** Returns where the item stands, or {@code -(place it would have) - 1}. */
    int find(Object item) {
        return Arrays.binarySearch(items, 0, size, item, order);
    }

    /** Shows exactly these items, which stand in that order and are the view's own from now on. */
    void reset(Object[] sorted, Comparator<Object> newOrder) {
        Object[] before = items;
        int length = size;
        order = newOrder;
        items = sorted;
        size = sorted.length;
        replaced(before, length);
    }

    /** Takes items away, puts items in, and draws items anew whose place stays the same; one change to all listeners. */
    void edit(List<Object> gone, List<Object> come, List<Object> redrawn) {
        int[] from = places(gone);
        if (runs(from) + come.size() > MANY && runs(from) + runs(targets(sorted(come))) > MANY) {
            Object[] before = items();
            redraw(redrawn);
            compact(from);
            merge(sorted(come));
            replaced(before, before.length);
            return;
        }
        beginChange();
        remove(from);
        add(sorted(come));
        for (int at : redraw(redrawn)) {
            nextUpdate(at);
        }
        endChange();
        Arrays.fill(made, null);
    }

    private void replaced(Object[] before, int length) {
        Arrays.fill(made, null);
        beginChange();
        nextReplace(0, size, lines(before, 0, length));
        endChange();
    }

    private int[] redraw(List<Object> redrawn) {
        return redrawn.stream().mapToInt(item -> {
            int at = find(item);
            items[at] = item;
            return at;
        }).toArray();
    }

    private void remove(int[] places) {
        for (int last = places.length - 1; last >= 0;) {
            int first = last;
            while (first > 0 && places[first - 1] == places[first] - 1) {
                first--;
            }
            nextRemove(places[first], lines(Arrays.copyOfRange(items, places[first], places[last] + 1), 0,
                    last - first + 1));
            last = first - 1;
        }
        compact(places);
    }

    /** Closes the gaps that these items leave, which stand in order. */
    private void compact(int[] places) {
        for (int i = 0; i < places.length; i++) {
            int next = i + 1 < places.length ? places[i + 1] : size;
            System.arraycopy(items, places[i] + 1, items, places[i] - i, next - places[i] - 1);
        }
        Arrays.fill(items, size - places.length, size, null);
        size -= places.length;
    }

    private void add(Object[] come) {
        int[] places = merge(come);
        for (int first = 0; first < places.length;) {
            int last = first;
            while (last + 1 < places.length && places[last + 1] == places[last] + 1) {
                last++;
            }
            nextAdd(places[first], places[last] + 1);
            first = last + 1;
        }
    }

    /** Puts items in, which stand in order; returns where they stand. */
    private int[] merge(Object[] come) {
        int[] targets = targets(come);
        if (size + come.length > items.length) {
            items = Arrays.copyOf(items, size + come.length + (size >> 3) + 64);
        }
        int end = size;
        for (int i = come.length - 1; i >= 0; i--) {
            System.arraycopy(items, targets[i], items, targets[i] + i + 1, end - targets[i]);
            items[targets[i] + i] = come[i];
            end = targets[i];
            targets[i] += i;
        }
        size += come.length;
        return targets;
    }

    /** Returns before which of today's items each is to stand. */
    private int[] targets(Object[] come) {
        int[] targets = new int[come.length];
        int from = 0;
        for (int i = 0; i < come.length; i++) {
            int at = Arrays.binarySearch(items, from, size, come[i], order);
            from = at < 0 ? -at - 1 : at;
            targets[i] = from;
        }
        return targets;
    }

    private Object[] sorted(List<Object> come) {
        Object[] sorted = come.toArray();
        Arrays.sort(sorted, order);
        return sorted;
    }

    private int[] places(List<Object> of) {
        return of.stream().mapToInt(this::find).filter(at -> at >= 0).sorted().toArray();
    }

    /** How many blocks of neighbours there are. */
    private static int runs(int[] places) {
        return (int) IntStream.range(0, places.length)
                .filter(i -> i == 0 || places[i] != places[i - 1] && places[i] != places[i - 1] + 1).count();
    }

    private static List<Line> lines(Object[] items, int from, int to) {
        return new AbstractList<>() {
            @Override
            public Line get(int index) {
                return Item.line(items[from + Objects.checkIndex(index, to - from)]);
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }
}
