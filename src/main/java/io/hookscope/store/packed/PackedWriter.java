package io.hookscope.store.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes texts and numbers into few bytes: an identifier that ends in hexadecimal digits takes half of its length. For one
 * thread.
 */
final class PackedWriter {

    static final int NULL = 0;
    static final int LATIN = 1;
    static final int HEX = 2;
    static final int WIDE = 3;
    private static final int LEAST_HEX = 8;
    private static final int MOST_HEX = 254;
    private static final int MOST_BEFORE = 255;

    private byte[] out = new byte[240];
    private int length;

    /** Returns all that was written. */
    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    private void write(int value) {
        if (length == out.length) {
            room(1);
        }
        out[length++] = (byte) value;
    }

    private void room(int more) {
        if (more > out.length - length) {
            out = Arrays.copyOf(out, length + Math.max(more, out.length));
        }
    }

    void number(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        write((int) left);
    }

    void two(int value) {
        write(value >> 8);
        write(value);
    }

    void eight(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            write((int) (value >>> shift));
        }
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(NULL);
            return;
        }
        int hex = hexAtEnd(text);
        if (hex >= LEAST_HEX && isLatin(text)) {
            hex(text, hex);
        } else if (isLatin(text)) {
            raw(LATIN, text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            wide(text);
        }
    }

    private void raw(int kind, byte[] bytes) {
        number((long) bytes.length << 2 | kind);
        room(bytes.length);
        System.arraycopy(bytes, 0, out, length, bytes.length);
        length += bytes.length;
    }

    /** Not UTF-8, which has no form for half of a pair. */
    private void wide(String text) {
        number((long) text.length() * 2 << 2 | WIDE);
        for (int i = 0; i < text.length(); i++) {
            write(text.charAt(i) >> 8);
            write(text.charAt(i));
        }
    }

    private void hex(String text, int digits) {
        int before = text.length() - digits;
        number((long) (digits / 2) << 2 | HEX);
        write(before);
        for (int i = 0; i < before; i++) {
            write(text.charAt(i));
        }
        for (int i = before; i < text.length(); i += 2) {
            write(digit(text.charAt(i)) << 4 | digit(text.charAt(i + 1)));
        }
    }

    /** Returns how many characters at the end are lower-case hexadecimal digits in pairs, as far as the rest fits before them. */
    private static int hexAtEnd(String text) {
        int from = text.length();
        while (from > 0 && text.length() - from < MOST_HEX && isHex(text.charAt(from - 1))) {
            from--;
        }
        int digits = text.length() - from & ~1;
        return text.length() - digits > MOST_BEFORE ? 0 : digits;
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' : c - 'a' + 10;
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }
}
