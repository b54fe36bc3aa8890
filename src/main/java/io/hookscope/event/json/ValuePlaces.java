package io.hookscope.event.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a text's values in the order of the text: plain arrays, because there may be many. Not thread-safe. */
final class ValuePlaces {

    private static final int FIRST_ROOM = 256;

    private final List<@Nullable String> keys = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int[] indices = new int[FIRST_ROOM];
    private int[] starts = new int[FIRST_ROOM];
    private int[] ends = new int[FIRST_ROOM];
    /** For each value the number of the first one that is not inside it. */
    private int[] nexts = new int[FIRST_ROOM];
    private int[] counts = new int[FIRST_ROOM];

    int size() {
        return keys.size();
    }

    void add(@Nullable String key, int start, int end) {
        int at = keys.size();
        if (at == starts.length) {
            grow(2 * at);
        }
        int parent = open.isEmpty() ? -1 : open.peek();
        keys.add(key);
        indices[at] = parent < 0 ? 0 : counts[parent]++;
        starts[at] = start;
        ends[at] = end;
        nexts[at] = at + 1;
    }

    private void grow(int room) {
        indices = Arrays.copyOf(indices, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        nexts = Arrays.copyOf(nexts, room);
        counts = Arrays.copyOf(counts, room);
    }

    /** The value added last is an object or an array, and what follows stands in it until {@link #close}. */
    void open() {
        int at = keys.size() - 1;
        ends[at] = Integer.MAX_VALUE;
        nexts[at] = Integer.MAX_VALUE;
        open.push(at);
    }

    void close(int end) {
        int at = open.pop();
        ends[at] = end;
        nexts[at] = keys.size();
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    /** Returns the number of the value at that pointer, or -1. */
    int find(String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/") || keys.isEmpty()) {
            return -1;
        }
        int at = 0;
        for (String step : Pointers.steps(pointer)) {
            at = child(at, step);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    private int child(int parent, String step) {
        int found = -1;
        int index = Pointers.index(step);
        for (int at = parent + 1; at < Math.min(nexts[parent], keys.size()); at = nexts[at]) {
            String key = keys.get(at);
            if (key == null ? indices[at] == index : key.equals(step)) {
                found = at;
            }
        }
        return found;
    }
}
