package io.hookscope.store.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The frame around a record: marker, length of the payload, checksum. The checksum begins with the session's identity, so
 * that a body which imitates a record is never taken for one. Immutable, safe to share.
 */
record Frame(byte[] identity) {

    /** Bytes before the payload. */
    static final int HEAD = 12;

    /** What begins each record: by it reading finds its feet again after damage. */
    static final int MARK = 0x484B5331;

    /** What {@link #length} says when the buffer ends before the record does. */
    static final int INCOMPLETE = -1;

    /** What {@link #length} says of bytes that are no record. */
    static final int DAMAGED = -2;

    private static final int LONGEST = 1 << 30;

    /** Returns the checksum of a payload in two parts. */
    int checksum(ByteBuffer first, byte[] second) {
        var crc = new CRC32C();
        crc.update(identity);
        crc.update(first);
        crc.update(second);
        return (int) crc.getValue();
    }

    /** Returns the length of the whole record at the buffer's position, else {@link #INCOMPLETE} or {@link #DAMAGED}. */
    int length(ByteBuffer buffer) {
        if (buffer.remaining() < HEAD) {
            return INCOMPLETE;
        }
        int at = buffer.position();
        int payload = buffer.getInt(at + 4);
        if (buffer.getInt(at) != MARK || payload < 9 || payload > LONGEST) {
            return DAMAGED;
        }
        if (buffer.remaining() < HEAD + payload) {
            return INCOMPLETE;
        }
        int checksum = checksum(buffer.slice(at + HEAD, payload), new byte[0]);
        return checksum == buffer.getInt(at + 8) ? HEAD + payload : DAMAGED;
    }

    /** Returns how many bytes the record at the buffer's position claims to take; its head must be there. */
    static int claimed(ByteBuffer buffer) {
        return HEAD + buffer.getInt(buffer.position() + 4);
    }

    /** Reads the record of that length at the buffer's position and moves behind it. */
    static Entry take(ByteBuffer buffer, int length) {
        Entry entry = RecordCodec.get(buffer.slice(buffer.position() + HEAD, length - HEAD));
        buffer.position(buffer.position() + length);
        return entry;
    }
}
