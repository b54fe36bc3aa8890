package io.hookscope.event.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the elements of two lists, each with at most one of the other, in passes: by what they are called, then by rank.
 * What it costs grows with the lists' lengths, and with a logarithm of them, never with their product. Not thread-safe.
 */
final class Pairing<T> {

    private final List<T> left;
    private final List<T> right;
    private final int[] partners;
    private final boolean[] taken;

    Pairing(List<T> left, List<T> right) {
        this.left = left;
        this.right = right;
        partners = new int[left.size()];
        taken = new boolean[right.size()];
        Arrays.fill(partners, -1);
    }

    /**
     * Pairs what is equal where it stands: at both ends, then what there is once on either side, each with its equal neighbours.
     * Among equal ones it so leaves alone the one that came or went.
     */
    void byNeighbours(Function<T, Object> value) {
        List<Object> before = left.stream().map(value).toList();
        List<Object> after = right.stream().map(value).toList();
        spread(-1, -1, 1, before, after);
        spread(before.size(), after.size(), -1, before, after);
        Map<Object, Integer> once = once(before, partners.length, i -> partners[i] >= 0);
        Map<Object, Integer> other = once(after, taken.length, i -> taken[i]);
        once.forEach((same, i) -> {
            Integer partner = other.get(same);
            if (i >= 0 && partner != null && partner >= 0) {
                pair(i, partner);
            }
        });
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                spread(i, partners[i], 1, before, after);
            }
        }
        for (int i = partners.length - 1; i >= 0; i--) {
            if (partners[i] >= 0) {
                spread(i, partners[i], -1, before, after);
            }
        }
    }

    /** Pairs the neighbours of two places in that direction as long as they are equal and alone. */
    private void spread(int from, int partner, int step, List<Object> before, List<Object> after) {
        int i = from + step;
        int j = partner + step;
        while (i >= 0 && j >= 0 && i < partners.length && j < taken.length && partners[i] < 0 && !taken[j]
                && before.get(i).equals(after.get(j))) {
            pair(i, j);
            i += step;
            j += step;
        }
    }

    /** Returns where each value stands that is alone; -1 where it stands more than once. */
    private static Map<Object, Integer> once(List<Object> values, int count, IntPredicate paired) {
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < count; i++) {
            if (!paired.test(i)) {
                places.merge(values.get(i), i, (_, _) -> -1);
            }
        }
        return places;
    }

    /** Pairs those still alone that have the same name, the first with the first; null is no name. */
    void byName(Function<T, @Nullable Object> name) {
        Map<Object, Deque<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < right.size(); i++) {
            Object called = taken[i] ? null : name.apply(right.get(i));
            if (called != null) {
                waiting.computeIfAbsent(called, _ -> new ArrayDeque<>(1)).add(i);
            }
        }
        for (int i = 0; i < left.size() && !waiting.isEmpty(); i++) {
            Object called = partners[i] >= 0 ? null : name.apply(left.get(i));
            Deque<Integer> others = called == null ? null : waiting.get(called);
            Integer partner = others == null ? null : others.poll();
            if (partner != null) {
                pair(i, partner);
            }
        }
    }

    /** Pairs those still alone in their order, as far as they may be and stand behind the same pair. */
    void byRank(Predicate<T> free) {
        int next = 0;
        for (int i = 0; i < left.size(); i++) {
            if (partners[i] >= 0) {
                next = partners[i] + 1;
            } else if (free.test(left.get(i))) {
                while (next < right.size() && !taken[next] && !free.test(right.get(next))) {
                    next++;
                }
                if (next < right.size() && !taken[next]) {
                    pair(i, next++);
                }
            }
        }
    }

    private void pair(int i, int partner) {
        partners[i] = partner;
        taken[partner] = true;
    }

    /** Returns the partner's index on the right of that element on the left, or -1. */
    int partner(int index) {
        return partners[index];
    }

    /** Whether that element on the right has a partner. */
    boolean isTaken(int index) {
        return taken[index];
    }

    /** Returns which elements on the left moved: all that are paired but for a longest run that kept its order. */
    boolean[] moved() {
        int[] ends = new int[left.size()];
        int[] before = new int[left.size()];
        int length = 0;
        for (int i = 0; i < left.size(); i++) {
            if (partners[i] >= 0) {
                int at = place(ends, length, partners[i]);
                before[i] = at == 0 ? -1 : ends[at - 1];
                ends[at] = i;
                length = Math.max(length, at + 1);
            }
        }
        boolean[] moved = new boolean[left.size()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = partners[i] >= 0;
        }
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            moved[i] = false;
        }
        return moved;
    }

    /** Returns how many of the runs found so far end before that partner. */
    private int place(int[] ends, int length, int partner) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (partners[ends[middle]] < partner) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
