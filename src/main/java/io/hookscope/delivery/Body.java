package io.hookscope.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The exact bytes of a request's body, as they came off the wire after transfer decoding (a {@code Content-Encoding} such
 * as gzip is kept). Immutable by agreement: whoever hands over an array or takes {@link #bytes()} does not change it.
 */
public final class Body {

    /** A body of no bytes. */
    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Wraps the array without copying it; the caller gives it up. */
    public static Body of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Body(bytes);
    }

    /** Returns the text as UTF-8. */
    public static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the bytes themselves, not a copy: read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the length in bytes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says the length only: a body never reaches a log by accident. */
    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes]";
    }
}
