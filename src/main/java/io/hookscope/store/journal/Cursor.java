package io.hookscope.store.journal;

import java.io.IOException;
import java.util.List;

/** Reads the journal record by record, behind the writer. For one thread. */
public final class Cursor {

    private final List<Segment> segments;
    private int index;
    private long at = Segment.HEAD;

    Cursor(List<Segment> segments) {
        this.segments = segments;
    }

    /** Returns the next records, about a quarter of a mebibyte of them; none when all published ones were read. */
    public List<Entry> next() throws IOException {
        List<Segment> now = List.copyOf(segments);
        while (index < now.size()) {
            Segment segment = now.get(index);
            long end = segment.end();
            if (at < end) {
                return read(segment, end);
            }
            if (index == now.size() - 1) {
                return List.of();
            }
            index++;
            at = Segment.HEAD;
        }
        return List.of();
    }

    private List<Entry> read(Segment segment, long end) throws IOException {
        Segment.Piece piece = segment.piece(at, end);
        at = piece.next();
        return piece.entries();
    }

    /** Returns whether every published record was read. */
    public boolean atEnd() {
        List<Segment> now = List.copyOf(segments);
        return index >= now.size() || index == now.size() - 1 && at >= now.get(index).end();
    }

    /** Returns the place of the next record, to come back to with {@link #back}. */
    public Mark mark() {
        return new Mark(index, at);
    }

    /** Goes back to a place from before the last {@link Journal#release}-free reads. */
    public void back(Mark mark) {
        index = mark.index;
        at = mark.at;
    }

    /** Returns the files read to their end that nobody writes any more; the cursor counts on without them. */
    List<Segment> passed() {
        List<Segment> now = List.copyOf(segments);
        if (index < now.size() && now.get(index).sealed() && at >= now.get(index).end()) {
            index++;
            at = Segment.HEAD;
        }
        List<Segment> passed = now.subList(0, Math.min(index, now.size()));
        index = 0;
        return passed;
    }

    /** A place in the journal. */
    public static final class Mark {
        private final int index;
        private final long at;

        private Mark(int index, long at) {
            this.index = index;
            this.at = at;
        }
    }
}
