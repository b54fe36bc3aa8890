package io.hookscope.query;

import io.hookscope.event.words.Phrase;

/** What a row does not say about its delivery. Asked by number; answers at once. */
public interface Beyond {

    /** Nothing is known: no flags, no marks, no content. */
    Beyond NOTHING = new Beyond() {};

    /** Whether a person flagged it. */
    default boolean flagged(long seq) {
        return false;
    }

    /** Whether nobody looked at it. */
    default boolean unread(long seq) {
        return false;
    }

    /** Returns the note that a person wrote to it; empty for none. */
    default String note(long seq) {
        return "";
    }

    /** Whether the phrase stands in its headers or body. */
    default Match says(long seq, Phrase phrase) {
        return Match.UNKNOWN;
    }

    /** Whether that holds of its content. */
    default Match inside(long seq, Term.Inside term) {
        return Match.UNKNOWN;
    }
}
