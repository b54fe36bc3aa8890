package io.hookscope.ui.deliveries.model;

import io.hookscope.store.packed.PackedRow;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    private final OrderedItems items;
    /** Lines that were asked for, by number: the table asks for each many times, and again when others come above it. */
    private final @Nullable Line[] made = new Line[REMEMBERED];

    /** Makes an empty view; the order must tell any two items apart. */
    LineView(Comparator<Object> order) {
        items = new OrderedItems(order);
    }

    @Override
    public Line get(int index) {
        if (!(items.get(index) instanceof PackedRow row)) {
            return (Line) items.get(index);
        }
        int at = (int) (row.seq() % REMEMBERED);
        Line known = made[at];
        if (known == null || known.packed() != row) {
            known = Item.line(row);
            made[at] = known;
        }
        return known;
    }

    @Override
    public int size() {
        return items.size();
    }

    /** Returns all that is shown, as a copy. */
    Object[] items() {
        return items.all();
    }

    /** Returns where the item stands, or {@code -(place it would have) - 1}. */
    int find(Object item) {
        return items.find(item);
    }

    /** Shows exactly these items, which stand in that order and are the view's own from now on. */
    void reset(Object[] sorted, Comparator<Object> newOrder) {
        replaced(items.reset(sorted, newOrder));
    }

    /** Takes items away, puts items in, and draws items anew whose place stays the same; one change to all listeners. */
    void edit(List<Object> gone, List<Object> come, List<Object> redrawn) {
        int[] from = items.places(gone);
        Object[] added = items.sorted(come);
        if (runs(from) + come.size() > MANY && runs(from) + runs(items.targets(added)) > MANY) {
            List<Object> before = Arrays.asList(items.all());
            redrawn.forEach(items::replace);
            items.remove(from);
            items.merge(added);
            replaced(before);
            return;
        }
        beginChange();
        remove(from);
        add(added);
        redrawn.forEach(item -> nextUpdate(items.replace(item)));
        endChange();
    }

    private void replaced(List<Object> before) {
        Arrays.fill(made, null);
        fireChange(Replacement.ofAll(this, lines(before)));
    }

    private void remove(int[] places) {
        for (int last = places.length - 1; last >= 0;) {
            int first = last;
            while (first > 0 && places[first - 1] == places[first] - 1) {
                first--;
            }
            nextRemove(places[first], lines(Arrays.asList(items.some(places[first], places[last] + 1))));
            last = first - 1;
        }
        items.remove(places);
    }

    private void add(Object[] come) {
        int[] places = items.merge(come);
        for (int first = 0; first < places.length;) {
            int last = first;
            while (last + 1 < places.length && places[last + 1] == places[last] + 1) {
                last++;
            }
            nextAdd(places[first], places[last] + 1);
            first = last + 1;
        }
    }

    /** How many blocks of neighbours there are. */
    private static int runs(int[] places) {
        return (int) IntStream.range(0, places.length)
                .filter(i -> i == 0 || places[i] != places[i - 1] && places[i] != places[i - 1] + 1).count();
    }

    /** Made one by one: mostly nobody asks. */
    private static List<Line> lines(List<Object> items) {
        return new AbstractList<>() {
            @Override
            public Line get(int index) {
                return Item.line(items.get(index));
            }

            @Override
            public int size() {
                return items.size();
            }
        };
    }
}
