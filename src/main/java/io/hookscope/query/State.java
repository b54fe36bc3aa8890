package io.hookscope.query;

import io.hookscope.store.packed.PackedRow;

/** What a delivery can be, asked as {@code is:retry}. */
enum State {
    /** Flagged by a person. */
    FLAGGED,
    /** With a note by a person. */
    NOTED,
    /** Not looked at yet. */
    UNREAD,
    /** With an error or a warning. */
    PROBLEM,
    /** With an error. */
    ERROR,
    /** A second attempt, or a later one. */
    RETRY,
    /** One of several deliveries of one request. */
    CHECKOUT,
    /** What one request redeemed in all, beside its parts. */
    TOTAL,
    /** Sent by Hookscope from what was stored. */
    REPLAY,
    /** Too large, or cut short. */
    REFUSED,
    /** Without an answer. */
    UNANSWERED;

    /** Whether the row is; what a person did with it stands beside it. */
    boolean holds(PackedRow row, Beyond beyond) {
        return switch (this) {
            case FLAGGED -> beyond.flagged(row.seq());
            case NOTED -> !beyond.note(row.seq()).isEmpty();
            case UNREAD -> beyond.unread(row.seq());
            case PROBLEM -> row.problems() > 0;
            case ERROR -> row.errors() > 0;
            case RETRY -> row.attempt() > 1;
            case CHECKOUT -> row.isInCheckout();
            case TOTAL -> row.isWholeStack();
            case REPLAY -> row.isReplay();
            case REFUSED -> row.isRefused();
            case UNANSWERED -> row.status() == 0;
        };
    }
}
