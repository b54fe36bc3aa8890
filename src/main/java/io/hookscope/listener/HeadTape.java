package io.hookscope.listener;

import io.undertow.server.AbstractServerConnection;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Keeps the bytes of a request's line and headers as they come off one connection, because Undertow's own header map
 * forgets order and spelling. Used by that connection's I/O thread only.
 */
final class HeadTape {

    private byte[] bytes = new byte[1024];
    private int length;
    private boolean running = true;

    /** Takes down what was just read, unless a body is being read. */
    void record(ByteBuffer read) {
        if (running) {
            append(read);
        }
    }

    /** Stops recording and returns the head; what was read beyond it lies in the connection's extra bytes. */
    byte[] cut(AbstractServerConnection connection) {
        var extra = connection.getExtraBytes();
        int beyond = extra == null ? 0 : extra.getBuffer().remaining();
        running = false;
        return Arrays.copyOf(bytes, Math.max(0, length - beyond));
    }

    /** Records the next head, which may have begun in the connection's extra bytes. */
    void restart(AbstractServerConnection connection) {
        length = 0;
        running = true;
        var extra = connection.getExtraBytes();
        if (extra != null) {
            append(extra.getBuffer().duplicate());
        }
    }

    private void append(ByteBuffer read) {
        int more = read.remaining();
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
        read.get(bytes, length, more);
        length += more;
    }
}
