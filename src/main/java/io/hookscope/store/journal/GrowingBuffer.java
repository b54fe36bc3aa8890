package io.hookscope.store.journal;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A buffer that grows as it is filled and is emptied for the next record. For one thread. */
final class GrowingBuffer {

    private ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);

    GrowingBuffer clear() {
        buffer.clear();
        return this;
    }

    GrowingBuffer put(byte value) {
        room(1).put(value);
        return this;
    }

    GrowingBuffer putInt(int value) {
        room(4).putInt(value);
        return this;
    }

    GrowingBuffer putLong(long value) {
        room(8).putLong(value);
        return this;
    }

    GrowingBuffer putText(String text) {
        return putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    GrowingBuffer putLatin(String text) {
        return putBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private GrowingBuffer putBytes(byte[] bytes) {
        room(4 + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    private ByteBuffer room(int wanted) {
        if (buffer.remaining() < wanted) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + wanted));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    byte[] array() {
        return buffer.array();
    }

    int length() {
        return buffer.position();
    }

    static String text(ByteBuffer in) {
        return string(in, StandardCharsets.UTF_8);
    }

    static String latin(ByteBuffer in) {
        return string(in, StandardCharsets.ISO_8859_1);
    }

    private static String string(ByteBuffer in, Charset charset) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, charset);
    }
}
