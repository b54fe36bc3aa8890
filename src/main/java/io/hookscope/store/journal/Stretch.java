package io.hookscope.store.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a journal's file: one record, or what lies between two of them and is none. Immutable.
 *
 * @param from  where it begins
 * @param to    the place behind it
 * @param whole whether it is a record
 */
record Stretch(int from, int to, boolean whole) {

    /** Returns what the bytes are made of, from their position on, in order. */
    static List<Stretch> of(Frame frame, ByteBuffer bytes) {
        var all = new ArrayList<Stretch>();
        ByteBuffer rest = bytes.duplicate();
        while (rest.hasRemaining()) {
            int from = rest.position();
            int length = frame.length(rest);
            if (length > 0) {
                rest.position(from + length);
            } else {
                seekRecord(frame, rest);
            }
            all.add(new Stretch(from, rest.position(), length > 0));
        }
        return all;
    }

    private static void seekRecord(Frame frame, ByteBuffer bytes) {
        do {
            bytes.get();
            seekMark(bytes);
        } while (bytes.hasRemaining() && frame.length(bytes) < 0);
    }

    private static void seekMark(ByteBuffer bytes) {
        while (bytes.remaining() >= 4 && bytes.getInt(bytes.position()) != Frame.MARK) {
            bytes.get();
        }
        if (bytes.remaining() < 4) {
            bytes.position(bytes.limit());
        }
    }
}
