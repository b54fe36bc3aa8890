package io.hookscope.store.journal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the journal record by record, behind the writer. For one thread. */
public final class Cursor {

    private final List<Segment> segments;
    /** Where it reads; null before the first. Not counted: the files ahead of it may leave at any time. */
    private @Nullable Segment segment;
    private long at = Segment.HEAD;

    Cursor(List<Segment> segments) {
        this.segments = segments;
    }

    /** Returns the next records, about a quarter of a mebibyte of them; none when all published ones were read. */
    public List<Entry> next() throws IOException {
        for (Segment one : left()) {
            long end = one.end();
            at = place(one);
            segment = one;
            if (at < end) {
                Segment.Piece piece = one.piece(at, end);
                at = piece.next();
                return piece.entries();
            }
        }
        return List.of();
    }

    /** Returns whether every published record was read. */
    public boolean atEnd() {
        return left().stream().allMatch(one -> place(one) >= one.end());
    }

    /** Returns the place of the next record, to come back to with {@link #back}. */
    public Mark mark() {
        return new Mark(segment, at);
    }

    /** Goes back to a place from before; when that file was released since, to the first that is left. */
    public void back(Mark mark) {
        segment = mark.segment;
        at = mark.at;
    }

    /** Returns the files read to their end that nobody writes any more. */
    List<Segment> passed() {
        List<Segment> now = List.copyOf(segments);
        int passed = index(now);
        if (passed < now.size() && now.get(passed).sealed() && place(now.get(passed)) >= now.get(passed).end()) {
            passed++;
        }
        return now.subList(0, passed);
    }

    /** Returns the files from the one where it reads on: from the first where that one was released. */
    private List<Segment> left() {
        List<Segment> now = List.copyOf(segments);
        return now.subList(index(now), now.size());
    }

    private int index(List<Segment> now) {
        return segment == null ? 0 : Math.max(0, now.indexOf(segment));
    }

    private long place(Segment one) {
        return one == segment ? at : Segment.HEAD;
    }

    /** A place in the journal. */
    public static final class Mark {
        private final @Nullable Segment segment;
        private final long at;

        private Mark(@Nullable Segment segment, long at) {
            this.segment = segment;
            this.at = at;
        }
    }
}
