package io.hookscope.event.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * What turns one list into another: what goes and what comes, in the order of both. What moved goes and comes. Immutable.
 *
 * @param steps what goes and comes, place by place; at one place first what goes
 * @param <T>   what is in the lists, told apart by {@code equals}
 */
public record EditScript<T>(List<Step<T>> steps) {

    /** One step. */
    public sealed interface Step<T> {

        /** That goes, which stood at that index on the left. */
        record Removed<T>(int index, T what) implements Step<T> {}

        /** That comes, to that index on the right. */
        record Added<T>(int index, T what) implements Step<T> {}
    }

    public EditScript {
        steps = List.copyOf(steps);
    }

    /** Compares two lists, in a time that grows with their lengths. */
    public static <T> EditScript<T> of(List<T> left, List<T> right) {
        var pairing = new Pairing<>(left, right);
        pairing.byNeighbours(what -> what);
        pairing.byName(what -> what);
        boolean[] moved = pairing.moved();
        List<Step<T>> steps = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < left.size(); i++) {
            if (pairing.partner(i) < 0 || moved[i]) {
                steps.add(new Step.Removed<>(i, left.get(i)));
            } else {
                next = add(right, next, pairing.partner(i), steps) + 1;
            }
        }
        add(right, next, right.size(), steps);
        return new EditScript<>(steps);
    }

    /** What stands before the next one that stays comes; returns where that stands. */
    private static <T> int add(List<T> right, int from, int to, List<Step<T>> steps) {
        for (int i = from; i < to; i++) {
            steps.add(new Step.Added<>(i, right.get(i)));
        }
        return to;
    }
}
