package io.hookscope.event.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** Pairs those still alone in their order, as far as they may be. */
    void byRank(Predicate<T> free) {
        int next = 0;
        for (int i = 0; i < left.size(); i++) {
            if (partners[i] < 0 && free.test(left.get(i))) {
                while (next < right.size() && (taken[next] || !free.test(right.get(next)))) {
                    next++;
                }
                if (next == right.size()) {
                    return;
                }
                pair(i, next);
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
