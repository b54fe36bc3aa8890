package io.hookscope.ui.deliveries;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Places in a list, in order, kept as where each stretch of neighbours begins and ends: a million of them are moved as
 * quickly as ten. Immutable.
 */
final class Places {

    /** No place at all. */
    static final Places NONE = new Places(new int[0]);

    /** The first place of each stretch, and the first one after it; all of these differ and ascend. */
    private final int[] edges;
    /** How many places stand before each stretch, and at the end before all that could follow. */
    private final int[] counts;

    private Places(int[] edges) {
        this.edges = edges;
        counts = new int[edges.length / 2 + 1];
        for (int i = 1; i < counts.length; i++) {
            counts[i] = counts[i - 1] + edges[2 * i - 1] - edges[2 * i - 2];
        }
    }

    int size() {
        return counts[counts.length - 1];
    }

    boolean isEmpty() {
        return edges.length == 0;
    }

    boolean contains(int place) {
        return isInside(edgesBelow(place + 1));
    }

    /** Returns the place that so many others stand before. */
    int get(int index) {
        Objects.checkIndex(index, size());
        int at = Arrays.binarySearch(counts, index);
        int stretch = at < 0 ? -at - 2 : at;
        return edges[2 * stretch] + index - counts[stretch];
    }

    /** Returns the last one; -1 when there is none. */
    int last() {
        return isEmpty() ? -1 : edges[edges.length - 1] - 1;
    }

    /** Returns how many places are lower than that one. */
    int below(int place) {
        int edge = edgesBelow(place);
        return counts[edge / 2] + (isInside(edge) ? place - edges[edge - 1] : 0);
    }

    /** Returns these and those from that place up to before the other. */
    Places with(int from, int to) {
        return spliced(from, to, true);
    }

    /** Returns these and those, in whatever order they come. */
    Places withEach(int... others) {
        var all = new BitSet();
        for (int i = 0; i < edges.length; i += 2) {
            all.set(edges[i], edges[i + 1]);
        }
        Arrays.stream(others).forEach(all::set);
        IntStream.Builder next = IntStream.builder();
        for (int from = all.nextSetBit(0); from >= 0; from = all.nextSetBit(all.nextClearBit(from))) {
            next.add(from).add(all.nextClearBit(from));
        }
        return new Places(next.build().toArray());
    }

    /** Returns these but those from that place up to before the other. */
    Places without(int from, int to) {
        return spliced(from, to, false);
    }

    /** Returns those of them from that place up to before the other. */
    Places within(int from, int to) {
        return without(Integer.MIN_VALUE, from).without(to, Integer.MAX_VALUE);
    }

    /** Returns where they are when so many lines from that place on have given way to so many others. */
    Places moved(int at, int removed, int added) {
        int low = edgesBelow(at);
        int high = edgesBelow(at + removed + 1);
        boolean joined = added == 0 && isInside(low) && isInside(high);
        int[] next = Arrays.copyOf(edges, low + 2 + edges.length - high);
        int length = low;
        if (isInside(low) && !joined) {
            next[length++] = at;
        }
        if (isInside(high) && !joined) {
            next[length++] = at + added;
        }
        for (int i = high; i < edges.length; i++) {
            next[length++] = edges[i] + added - removed;
        }
        return new Places(Arrays.copyOf(next, length));
    }

    /** Returns the lowest place at which these and the others differ; they are not the same. */
    int firstDifference(Places others) {
        int i = Arrays.mismatch(edges, others.edges);
        return Math.min(edge(i), others.edge(i));
    }

    /** Returns the place from which on these and the others are the same; they are not the same everywhere. */
    int endOfDifferences(Places others) {
        int same = 1;
        while (edge(edges.length - same) == others.edge(others.edges.length - same)) {
            same++;
        }
        int mine = edges.length - same;
        int other = others.edges.length - same;
        return Math.max(mine < 0 ? 0 : edges[mine], other < 0 ? 0 : others.edges[other]);
    }

    /** Returns them one by one. */
    IntStream stream() {
        return IntStream.range(0, edges.length / 2).flatMap(i -> IntStream.range(edges[2 * i], edges[2 * i + 1]));
    }

    private Places spliced(int from, int to, boolean in) {
        if (from >= to) {
            return this;
        }
        int low = edgesBelow(from);
        int high = to == Integer.MAX_VALUE ? edges.length : edgesBelow(to + 1);
        int[] next = Arrays.copyOf(edges, low + 2 + edges.length - high);
        int length = low;
        if (isInside(low) != in) {
            next[length++] = from;
        }
        if (isInside(high) != in) {
            next[length++] = to;
        }
        System.arraycopy(edges, high, next, length, edges.length - high);
        return new Places(Arrays.copyOf(next, length + edges.length - high));
    }

    /** Returns how many edges are lower than that place. */
    private int edgesBelow(int place) {
        int at = Arrays.binarySearch(edges, place);
        return at < 0 ? -at - 1 : at;
    }

    /** Whether what stands between that many edges and the next one is among them. */
    private static boolean isInside(int edges) {
        return edges % 2 == 1;
    }

    private int edge(int index) {
        return index >= 0 && index < edges.length ? edges[index] : Integer.MAX_VALUE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places places && Arrays.equals(edges, places.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return Arrays.toString(stream().toArray());
    }
}
