package io.hookscope.ui.deliveries;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/**
 * The lines that are shown, always in order: an edit finds its places by halving and moves the rest in blocks, so that a
 * hundred thousand lines take a new one as quickly as ten. For the FX thread alone.
 */
final class LineView extends ObservableListBase<Line> {

    /** More single changes than this cost listeners more than looking at the whole list anew. */
    private static final int MANY = 1_000;

    private Line[] lines = new Line[0];
    private int size;
    private Comparator<Line> order;

    /** Makes an empty view; the order must tell any two lines apart. */
    LineView(Comparator<Line> order) {
        this.order = order;
    }

    @Override
    public Line get(int index) {
        return lines[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns where the line stands, or {@code -(place it would have) - 1}. */
    int find(Line line) {
        return Arrays.binarySearch(lines, 0, size, line, order);
    }

    /** Shows exactly these lines in that order. */
    void reset(Collection<Line> shown, Comparator<Line> newOrder) {
        Line[] sorted = shown.toArray(Line[]::new);
        Arrays.sort(sorted, newOrder);
        order = newOrder;
        replaceAll(sorted);
    }

    /** Takes lines away, puts lines in, and draws lines anew whose place stays the same; one change to all listeners. */
    void edit(List<Line> gone, List<Line> come, List<Line> redrawn) {
        if (gone.size() + come.size() > MANY && size > 0) {
            redraw(redrawn);
            replaceAll(merged(without(gone), come));
            return;
        }
        beginChange();
        remove(gone);
        add(come);
        for (int at : redraw(redrawn)) {
            nextUpdate(at);
        }
        endChange();
    }

    private int[] redraw(List<Line> redrawn) {
        return redrawn.stream().mapToInt(line -> {
            int at = find(line);
            lines[at] = line;
            return at;
        }).toArray();
    }

    private void replaceAll(Line[] next) {
        beginChange();
        List<Line> before = Arrays.asList(lines).subList(0, size);
        lines = next;
        size = next.length;
        nextReplace(0, size, before);
        endChange();
    }

    private void remove(List<Line> gone) {
        int[] places = places(gone);
        for (int last = places.length - 1; last >= 0;) {
            int first = last;
            while (first > 0 && places[first - 1] == places[first] - 1) {
                first--;
            }
            int from = places[first];
            int to = places[last] + 1;
            nextRemove(from, List.of(Arrays.copyOfRange(lines, from, to)));
            System.arraycopy(lines, to, lines, from, size - to);
            size -= to - from;
            last = first - 1;
        }
        Arrays.fill(lines, size, Math.min(lines.length, size + places.length), null);
    }

    private void add(List<Line> come) {
        if (come.isEmpty()) {
            return;
        }
        Line[] merged = merged(Arrays.copyOf(lines, size), come);
        lines = merged;
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

    private int[] places(List<Line> of) {
        return of.stream().mapToInt(this::find).filter(at -> at >= 0).sorted().toArray();
    }

    private Line[] without(List<Line> gone) {
        int[] places = places(gone);
        return IntStream.range(0, size).filter(at -> Arrays.binarySearch(places, at) < 0).mapToObj(at -> lines[at])
                .toArray(Line[]::new);
    }

    private Line[] merged(Line[] kept, List<Line> come) {
        Line[] added = come.toArray(Line[]::new);
        Arrays.sort(added, order);
        Line[] all = new Line[kept.length + added.length];
        int from = 0;
        int to = 0;
        for (Line line : added) {
            int place = -Arrays.binarySearch(kept, from, kept.length, line, order) - 1;
            System.arraycopy(kept, from, all, to, place - from);
            to += place - from;
            all[to++] = line;
            from = place;
        }
        System.arraycopy(kept, from, all, to, kept.length - from);
        return all;
    }
}
