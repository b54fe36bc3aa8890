package io.hookscope.store;

/**
 * What a person attached to a delivery. Immutable.
 *
 * @param flagged whether it carries a flag: it is not evicted then
 * @param note    one line of text; empty for none
 */
public record Mark(boolean flagged, String note) {

    /** Nothing is attached. */
    public static final Mark NONE = new Mark(false, "");

    public Mark {
        note = note.replaceAll("\\R", " ").strip();
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return !flagged && note.isEmpty();
    }
}
