package io.hookscope.event.diff;

import java.util.Arrays;

/**
 * How the bytes of two bodies compare, as they arrived. Immutable.
 *
 * @param first the offset of the first byte that differs, from 0; -1 when all are the same
 * @param left  the left body's length in bytes
 * @param right the right body's length in bytes
 */
public record Bytes(int first, int left, int right) {

    static Bytes of(byte[] left, byte[] right) {
        return new Bytes(Arrays.mismatch(left, right), left.length, right.length);
    }

    /** Whether every byte is the same. */
    public boolean identical() {
        return first < 0;
    }
}
