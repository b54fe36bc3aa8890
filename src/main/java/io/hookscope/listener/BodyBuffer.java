package io.hookscope.listener;

import io.hookscope.delivery.Body;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body while it arrives, taking memory only for bytes that came: a sender that promises much and sends little
 * costs little. Used by one I/O thread.
 */
final class BodyBuffer {

    /** The most to read at once: the JDK keeps a buffer of this size for each thread. */
    private static final int STEP = 64 << 10;

    private final HeldMemory memory;
    private final long declared;
    private byte[] bytes = new byte[0];
    private int length;

    /** A declared length of -1 means that the sender did not say. */
    BodyBuffer(HeldMemory memory, long declared) {
        this.memory = memory;
        this.declared = declared;
    }

    /** Returns where to read to, or null when there is no memory left for more. After the last byte, room to notice the end. */
    @Nullable
    ByteBuffer space() {
        if (length == declared) {
            return ByteBuffer.allocate(1);
        }
        if (length == bytes.length && !grow()) {
            return null;
        }
        return ByteBuffer.wrap(bytes, length, Math.min(STEP, bytes.length - length));
    }

    void advance(int count) {
        length += count;
    }

    long length() {
        return length;
    }

    /** Returns the body; the memory stays reserved until {@link #release()}. */
    Body body() {
        return Body.of(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
    }

    void release() {
        memory.release(bytes.length);
        bytes = new byte[0];
        length = 0;
    }

    /** Doubles; a declared length is met exactly. */
    private boolean grow() {
        long wanted = Math.max(4096, 2L * bytes.length);
        if (declared > length) {
            wanted = Math.min(declared, Math.max(wanted, STEP));
        }
        if (!memory.reserve(wanted - bytes.length)) {
            return false;
        }
        try {
            bytes = Arrays.copyOf(bytes, (int) wanted);
            return true;
        } catch (OutOfMemoryError _) {
            memory.release(wanted - bytes.length);
            return false;
        }
    }
}
