package io.hookscope.listener;

import io.undertow.server.AbstractServerConnection;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Keeps the bytes of a request's line and headers as they come off one connection, because Undertow's own header map
 * forgets order and spelling. It then blanks the target, byte for byte, in what Undertow reads: Undertow would decode it and
 * refuse requests whose escapes are broken. Used by that connection's I/O thread only.
 */
final class HeadTape {

    /** How far the request line has been seen. */
    private enum Place {
        BEFORE, METHOD, TARGET, BEYOND
    }

    /** Most heads are shorter. */
    private static final int USUAL = 1024;
    /** As much as one reading brings, a head with its body: made anew for each request it would cost a tenth of the rate. */
    private static final int KEPT = 16 << 10;

    private byte[] bytes = new byte[USUAL];
    private int length;
    private boolean running = true;
    private Place place = Place.BEFORE;

    /** Takes down what was just read and blanks the target in it, unless a body is being read. */
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
        byte[] head = Arrays.copyOf(bytes, Math.max(0, length - beyond));
        if (bytes.length > KEPT) {
            bytes = new byte[USUAL]; // else a connection that had one long head would keep room for it as long as it lasts
        }
        return head;
    }

    /** Records the next head, which may have begun in the connection's extra bytes. */
    void restart(AbstractServerConnection connection) {
        length = 0;
        running = true;
        place = Place.BEFORE;
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
        read.get(read.position(), bytes, length, more);
        length += more;
        for (int i = read.position(); i < read.limit() && place != Place.BEYOND; i++) {
            blank(read, i);
        }
    }

    private void blank(ByteBuffer read, int index) {
        byte b = read.get(index);
        boolean lineEnd = b == '\r' || b == '\n';
        switch (place) {
            case BEFORE -> place = lineEnd ? Place.BEFORE : Place.METHOD;
            case METHOD -> place = lineEnd ? Place.BEYOND : b == ' ' ? Place.TARGET : Place.METHOD;
            case TARGET -> {
                if (lineEnd || b == ' ') {
                    place = Place.BEYOND;
                } else {
                    read.put(index, (byte) '/');
                }
            }
            case BEYOND -> {
            }
        }
    }
}
