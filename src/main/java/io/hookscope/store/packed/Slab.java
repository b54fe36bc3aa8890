package io.hookscope.store.packed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of rows that were packed together. Those of many rows lie outside of the heap, where no collector has to go
 * through them, and leave with the last of these rows. Immutable.
 */
final class Slab {

    /** Fewer rows are not worth memory of their own outside of the heap. */
    static final int MANY = 256;
    /** As a buffer of bytes reads them, the highest byte first. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle TWO = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    final Packer packer;
    private final byte[] near;
    private final @Nullable ByteBuffer far;

    private Slab(Packer packer, byte[] near, @Nullable ByteBuffer far) {
        this.packer = packer;
        this.near = near;
        this.far = far;
    }

    /** Bytes on the heap. */
    static Slab near(Packer packer, byte[] bytes) {
        return new Slab(packer, bytes, null);
    }

    /** Bytes outside of the heap, one after the other. */
    static Slab far(Packer packer, List<byte[]> all) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(all.stream().mapToInt(bytes -> bytes.length).sum());
        all.forEach(buffer::put);
        return new Slab(packer, new byte[0], buffer);
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
        ByteBuffer outside = far;
        return outside == null ? (long) EIGHT.get(near, from) : outside.getLong(from);
    }

    int two(int from) {
        ByteBuffer outside = far;
        return Short.toUnsignedInt(outside == null ? (short) TWO.get(near, from) : outside.getShort(from));
    }
}
