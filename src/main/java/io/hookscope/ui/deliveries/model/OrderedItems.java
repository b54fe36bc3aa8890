package io.hookscope.ui.deliveries.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Items in order, with room at both ends: what comes or goes near an end moves only what stands between it and that end, so
 * that a million items take a new one at the top as quickly as ten. For one thread.
 */
final class OrderedItems {

    private static final int LEAST_ROOM = 64;

    private Object[] items = new Object[2 * LEAST_ROOM];
    private int start = LEAST_ROOM;
    private int size;
    private Comparator<Object> order;

    /** No items; the order must tell any two apart. */
    OrderedItems(Comparator<Object> order) {
        this.order = order;
    }

    int size() {
        return size;
    }

    Object get(int index) {
        return items[start + Objects.checkIndex(index, size)];
    }

    /** Returns all of them, as a copy. */
    Object[] all() {
        return Arrays.copyOfRange(items, start, start + size);
    }

    /** Returns those from that index up to before the other, as a copy. */
    Object[] some(int from, int to) {
        return Arrays.copyOfRange(items, start + from, start + to);
    }

    /** Takes exactly these items, which stand in that order and belong to it from now on; returns those before. */
    List<Object> reset(Object[] sorted, Comparator<Object> newOrder) {
        List<Object> before = Arrays.asList(items).subList(start, start + size);
        items = sorted;
        start = 0;
        size = sorted.length;
        order = newOrder;
        return before;
    }

    /** Returns where the item stands, or {@code -(place it would have) - 1}. */
    int find(Object item) {
        return find(item, 0);
    }

    private int find(Object item, int from) {
        int at = Arrays.binarySearch(items, start + from, start + size, item, order);
        return at < 0 ? at + start : at - start;
    }

    /** Puts an item in the place of one that is in order the same; returns where. */
    int replace(Object item) {
        int at = find(item);
        items[start + at] = item;
        return at;
    }

    /** Returns where those that are here stand, in order. */
    int[] places(List<Object> of) {
        return of.stream().mapToInt(this::find).filter(at -> at >= 0).sorted().toArray();
    }

    /** Returns them in order. */
    Object[] sorted(List<Object> others) {
        Object[] sorted = others.toArray();
        Arrays.sort(sorted, order);
        return sorted;
    }

    /** Returns before which of today's items each is to stand; they come in order. */
    int[] targets(Object[] come) {
        int[] targets = new int[come.length];
        int from = 0;
        for (int i = 0; i < come.length; i++) {
            int at = find(come[i], from);
            from = at < 0 ? -at - 1 : at;
            targets[i] = from;
        }
        return targets;
    }

    /** Puts items in, which come in order; returns where they stand. */
    int[] merge(Object[] come) {
        int[] targets = targets(come);
        int many = come.length;
        if (many == 0) {
            return targets;
        }
        boolean front = targets[many - 1] <= size / 2;
        if (front ? start < many : start + size + many > items.length) {
            makeRoom(many);
        }
        if (front) {
            mergeFront(come, targets);
        } else {
            mergeBack(come, targets);
        }
        size += many;
        for (int i = 0; i < many; i++) {
            targets[i] += i;
        }
        return targets;
    }

    private void makeRoom(int many) {
        int room = many + (size >> 4) + LEAST_ROOM;
        Object[] next = new Object[size + 2 * room];
        System.arraycopy(items, start, next, room, size);
        items = next;
        start = room;
    }

    private void mergeFront(Object[] come, int[] targets) {
        int next = start - come.length;
        int from = 0;
        for (int i = 0; i < come.length; i++) {
            System.arraycopy(items, start + from, items, next + from + i, targets[i] - from);
            items[next + targets[i] + i] = come[i];
            from = targets[i];
        }
        start = next;
    }

    private void mergeBack(Object[] come, int[] targets) {
        int end = size;
        for (int i = come.length - 1; i >= 0; i--) {
            System.arraycopy(items, start + targets[i], items, start + targets[i] + i + 1, end - targets[i]);
            items[start + targets[i] + i] = come[i];
            end = targets[i];
        }
    }

    /** Takes the items at these places away, which stand in order. */
    void remove(int[] places) {
        int many = places.length;
        if (many == 0) {
            return;
        }
        if (places[many - 1] <= size / 2) {
            removeFront(places);
        } else {
            removeBack(places);
        }
        size -= many;
    }

    private void removeFront(int[] places) {
        int many = places.length;
        for (int i = many - 1; i >= 0; i--) {
            int from = i == 0 ? 0 : places[i - 1] + 1;
            System.arraycopy(items, start + from, items, start + from + many - i, places[i] - from);
        }
        Arrays.fill(items, start, start + many, null);
        start += many;
    }

    private void removeBack(int[] places) {
        int many = places.length;
        for (int i = 0; i < many; i++) {
            int next = i + 1 < many ? places[i + 1] : size;
            System.arraycopy(items, start + places[i] + 1, items, start + places[i] - i, next - places[i] - 1);
        }
        Arrays.fill(items, start + size - many, start + size, null);
    }
}
