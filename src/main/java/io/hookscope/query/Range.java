package io.hookscope.query;

import org.jspecify.annotations.Nullable;

/**
 * Everything from one end to the other; an end that is null is open. Immutable.
 *
 * @param from the lower end
 * @param to   the upper end
 */
record Range<T extends Comparable<? super T>>(@Nullable End<T> from, @Nullable End<T> to) {

    /** An end of a range. */
    sealed interface End<T> {

        /** Returns where it is. */
        T at();

        /** The end belongs to the range. */
        record With<T>(T at) implements End<T> {}

        /** The end does not. */
        record Without<T>(T at) implements End<T> {}
    }

    /** Whether the value lies in it. */
    boolean contains(T value) {
        return (from == null || reaches(value.compareTo(from.at()), from))
                && (to == null || reaches(to.at().compareTo(value), to));
    }

    private static <T> boolean reaches(int compared, End<T> end) {
        return switch (end) {
            case End.With<T> _ -> compared >= 0;
            case End.Without<T> _ -> compared > 0;
        };
    }

    static <T extends Comparable<? super T>> Range<T> within(T from, T before) {
        return new Range<>(new End.With<>(from), new End.Without<>(before));
    }
}
