package io.hookscope.query;

import io.hookscope.check.Conclusion;
import io.hookscope.delivery.Reception;
import io.hookscope.store.Row;

/** What a delivery can be, asked as {@code is:retry}. */
public enum State {
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
    boolean holds(Row row, Beyond beyond) {
        Conclusion conclusion = row.conclusion();
        return switch (this) {
            case FLAGGED -> beyond.flagged(row.seq());
            case NOTED -> !beyond.note(row.seq()).isEmpty();
            case UNREAD -> beyond.unread(row.seq());
            case PROBLEM -> conclusion != null && conclusion.problems() > 0;
            case ERROR -> conclusion != null && conclusion.errors() > 0;
            case RETRY -> conclusion != null && conclusion.attempt() > 1;
            case CHECKOUT -> conclusion != null && conclusion.checkout() != null;
            case TOTAL -> row.summary().footprint().total();
            case REPLAY -> row.summary().footprint().replayOf() != null;
            case REFUSED -> !(row.reception() instanceof Reception.Whole);
            case UNANSWERED -> row.answer() == null || row.answer().status() == 0;
        };
    }
}
