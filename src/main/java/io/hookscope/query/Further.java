package io.hookscope.query;

import io.hookscope.event.words.Phrase;

/** All that another knows. Who knows more says so itself. As safe for threads as the other is. */
public abstract class Further implements Beyond {

    private final Beyond beyond;

    /** Knows what that one knows. */
    protected Further(Beyond beyond) {
        this.beyond = beyond;
    }

    @Override
    public boolean flagged(long seq) {
        return beyond.flagged(seq);
    }

    @Override
    public boolean unread(long seq) {
        return beyond.unread(seq);
    }

    @Override
    public String note(long seq) {
        return beyond.note(seq);
    }

    @Override
    public Match says(long seq, Phrase phrase) {
        return beyond.says(seq, phrase);
    }

    @Override
    public Match inside(long seq, Term.Inside term) {
        return beyond.inside(seq, term);
    }
}
