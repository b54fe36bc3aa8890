package io.hookscope.exchange.ndjson;

import io.hookscope.exchange.parcel.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line, as bytes. For one thread. */
final class NdjsonLines {

    /** A body of the largest size that is captured, in base64 and with escapes, fits into this. */
    private static final int LONGEST = 512 << 20;
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private int number;

    NdjsonLines(InputStream in) {
        this.in = in;
    }

    /** Returns the number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** Returns the next line without its end, or null when there is none. */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream(8192);
        boolean any = false;
        while (at < filled || fill()) {
            any = true;
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            line.write(chunk, at, end - at);
            at = end + 1;
            if (end < filled) {
                break;
            }
            if (line.size() > LONGEST) {
                throw new UnreadableException(number + 1, "long", LONGEST >> 20);
            }
        }
        number += any ? 1 : 0;
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(chunk));
        return filled > 0;
    }
}
