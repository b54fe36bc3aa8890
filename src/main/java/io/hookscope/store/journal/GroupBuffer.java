package io.hookscope.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/** Puts records one behind the other and hands them to the file in large pieces. For the writing thread alone. */
final class GroupBuffer {

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 20);
    private final GrowingBuffer head = new GrowingBuffer();
    private final Frame frame;
    private long at;

    GroupBuffer(Frame frame) {
        this.frame = frame;
    }

    /** Writes the group behind what was written to the segment. */
    Group.Extent write(List<? extends Entry> group, Segment segment) throws IOException {
        at = segment.written();
        bytes.clear();
        int deliveries = 0;
        for (Entry entry : group) {
            if (entry instanceof Entry.Arrived arrived) {
                segment.locate(arrived.seq(), at + bytes.position());
                deliveries++;
            }
            put(entry, segment.channel());
        }
        flush(segment.channel());
        return new Group.Extent(at, deliveries);
    }

    private void put(Entry entry, FileChannel channel) throws IOException {
        RecordCodec.put(entry, head.clear());
        byte[] tail = RecordCodec.tail(entry);
        ByteBuffer first = ByteBuffer.wrap(head.array(), 0, head.length());
        if (bytes.remaining() < Frame.HEAD) {
            flush(channel);
        }
        bytes.putInt(Frame.MARK).putInt(head.length() + tail.length).putInt(frame.checksum(first, tail));
        copy(head.array(), head.length(), channel);
        copy(tail, tail.length, channel);
    }

    private void copy(byte[] source, int length, FileChannel channel) throws IOException {
        int done = 0;
        while (done < length) {
            int piece = Math.min(length - done, bytes.remaining());
            bytes.put(source, done, piece);
            done += piece;
            if (!bytes.hasRemaining()) {
                flush(channel);
            }
        }
    }

    private void flush(FileChannel channel) throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        bytes.clear();
    }

    /** Writes that many zeros, at most a mebibyte, behind what was published. */
    void probe(int length, Segment segment) throws IOException {
        at = segment.end();
        bytes.clear().limit(Math.min(length, bytes.capacity()));
        while (bytes.hasRemaining()) {
            at += segment.channel().write(bytes, at);
        }
        bytes.clear();
    }
}
