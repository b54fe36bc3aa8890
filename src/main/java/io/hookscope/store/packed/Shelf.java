package io.hookscope.store.packed;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of rows that were packed together. Those of many rows lie outside of the heap, where no collector has to go
 * through them, and leave with the last of these rows. Immutable.
 */
final class Shelf {

    /** Fewer rows are not worth memory of their own outside of the heap. */
    static final int MANY = 256;

    final Packer packer;
    private final byte[] near;
    private final @Nullable ByteBuffer far;

    private Shelf(Packer packer, byte[] near, @Nullable ByteBuffer far) {
        this.packer = packer;
        this.near = near;
        this.far = far;
    }

    /** Bytes on the heap. */
    static Shelf near(Packer packer, byte[] bytes) {
        return new Shelf(packer, bytes, null);
    }

    /** Bytes outside of the heap, one after the other. */
    static Shelf far(Packer packer, List<byte[]> all) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(all.stream().mapToInt(bytes -> bytes.length).sum());
        all.forEach(buffer::put);
        return new Shelf(packer, new byte[0], buffer);
    }

    byte[] near() {
        return near;
    }

    byte at(int index) {
        ByteBuffer outside = far;
        return outside == null ? near[index] : outside.get(index);
    }

    byte[] some(int from, int length) {
        byte[] some = new byte[length];
        ByteBuffer outside = far;
        if (outside == null) {
            System.arraycopy(near, from, some, 0, length);
        } else {
            outside.get(from, some);
        }
        return some;
    }

    /** Returns the eight bytes from there on as a number. */
    long eight(int from) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | at(from + i) & 0xFF;
        }
        return value;
    }

    int two(int from) {
        return (at(from) & 0xFF) << 8 | at(from + 1) & 0xFF;
    }
}
