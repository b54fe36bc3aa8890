package io.hookscope.cli;

import io.hookscope.query.Beyond;
import io.hookscope.store.Archive;
import io.hookscope.store.Mark;
import io.hookscope.store.Unread;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Flags, notes and what nobody looked at in a session, read once it is asked for them. Thread-safe; reads the disk. */
final class Attachments implements Beyond {

    private final Archive session;
    private @Nullable Map<Long, Mark> marks;
    private @Nullable Unread unread;

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

    @Override
    public synchronized boolean unread(long seq) {
        if (unread == null) {
            unread = session.unseen();
        }
        return unread.contains(seq);
    }

    private synchronized Mark mark(long seq) {
        if (marks == null) {
            marks = session.marks();
        }
        return marks.getOrDefault(seq, Mark.NONE);
    }
}
