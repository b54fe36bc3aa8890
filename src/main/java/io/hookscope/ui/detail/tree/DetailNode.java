package io.hookscope.ui.detail.tree;

import java.util.List;
import java.util.function.Supplier;

/**
 * One line of the tree. Immutable; children and raw text are made when asked for, on any thread.
 *
 * @param place    where it stands
 * @param rank     whether it opens a section
 * @param value    the value as people read it, or as written where there is no better form
 * @param note     what else is worth knowing beside it
 * @param raw      the value exactly as it stands in the body, or as text for what is not in the body
 * @param children the lines under it
 */
public record DetailNode(Place place, Rank rank, Shown value, Shown note, Supplier<String> raw, Lazy children) {
    /**
     * Where a line stands.
     *
     * @param key     the same for the same field of any delivery: what expansion is remembered by
     * @param pointer JSON pointer into the body; empty for lines that stand for no place in it
     * @param field   the name shown
     */
    public record Place(String key, String pointer, String field) {}

    /** How a line looks. */
    public enum Rank {
        SECTION, FIELD, QUIET
    }

    /** A line without children, value or note. */
    static DetailNode at(Place place, Supplier<String> raw) {
        return new DetailNode(place, Rank.FIELD, Shown.NOTHING, Shown.NOTHING, raw, Lazy.NONE);
    }

    /** A line for a fact that stands outside the body. */
    static DetailNode fact(String key, String field, String value) {
        return at(new Place(key, "", field), () -> value).value(Shown.mono(value));
    }

    DetailNode rank(Rank other) {
        return new DetailNode(place, other, value, note, raw, children);
    }

    DetailNode value(Shown other) {
        return new DetailNode(place, rank, other, note, raw, children);
    }

    DetailNode note(Shown other) {
        return new DetailNode(place, rank, value, other, raw, children);
    }

    DetailNode named(String field) {
        return new DetailNode(new Place(place.key(), place.pointer(), field), rank, value, note, raw, children);
    }

    DetailNode keyed(String key) {
        return new DetailNode(new Place(key, place.pointer(), place.field()), rank, value, note, raw, children);
    }

    DetailNode under(Supplier<List<DetailNode>> lines) {
        return new DetailNode(place, rank, value, note, raw, new Lazy(lines));
    }

    /** Whether it has nothing under it. */
    public boolean leaf() {
        return children == Lazy.NONE;
    }
}
