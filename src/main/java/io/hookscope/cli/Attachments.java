package io.hookscope.cli;

import io.hookscope.query.Beyond;
import io.hookscope.store.Archive;
import io.hookscope.store.Mark;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Flags and notes of a session, read once it is asked for them. Thread-safe; reads the disk. */
final class Attachments implements Beyond {

    private final Archive session;
    private @Nullable Map<Long, Mark> marks;

    Attachments(Archive session) {
        this.session = session;
    }

    @Override
    public boolean flagged(long seq) {
        return mark(seq).flagged();
    }

    @Override
    public String note(long seq) {
        return mark(seq).note();
    }

    private synchronized Mark mark(long seq) {
        if (marks == null) {
            marks = session.marks();
        }
        return marks.getOrDefault(seq, Mark.NONE);
    }
}
