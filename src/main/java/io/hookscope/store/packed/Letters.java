package io.hookscope.store.packed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes texts and numbers into few bytes: an identifier that ends in hexadecimal digits takes half of its length. For one
 * thread.
 */
final class Letters {

    static final int NULL = 0;
    static final int LATIN = 1;
    static final int HEX = 2;
    static final int WIDE = 3;
    private static final int LEAST_HEX = 8;
    private static final int MOST_HEX = 254;
    private static final int MOST_BEFORE = 255;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(160);

    byte[] bytes() {
        byte[] bytes = out.toByteArray();
        out.reset();
        return bytes;
    }

    void number(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    void two(int value) {
        out.write(value >> 8);
        out.write(value);
    }

    void eight(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
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
        out.writeBytes(bytes);
    }

    /** Not UTF-8, which has no form for half of a pair. */
    private void wide(String text) {
        number((long) text.length() * 2 << 2 | WIDE);
        for (int i = 0; i < text.length(); i++) {
            out.write(text.charAt(i) >> 8);
            out.write(text.charAt(i));
        }
    }

    private void hex(String text, int digits) {
        int before = text.length() - digits;
        number((long) (digits / 2) << 2 | HEX);
        out.write(before);
        out.writeBytes(text.substring(0, before).getBytes(StandardCharsets.ISO_8859_1));
        for (int i = before; i < text.length(); i += 2) {
            out.write(Character.digit(text.charAt(i), 16) << 4 | Character.digit(text.charAt(i + 1), 16));
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
