package io.hookscope.store.packed;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Letters} wrote, in the same order. For one thread. */
final class Reader {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes, int from) {
        this.bytes = bytes;
        at = from;
    }

    long number() {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    long eight() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[at++] & 0xFF;
        }
        return value;
    }

    @Nullable
    String text() {
        int head = (int) number();
        int length = head >>> 2;
        return switch (head & 3) {
            case Letters.LATIN -> {
                at += length;
                yield new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
            }
            case Letters.HEX -> hex(length);
            case Letters.WIDE -> wide(length);
            default -> null;
        };
    }

    /** Returns a text of which it is known that it was there. */
    String some() {
        String text = text();
        return text == null ? "" : text;
    }

    void skipText() {
        int head = (int) number();
        if ((head & 3) == Letters.HEX) {
            at += 1 + (bytes[at] & 0xFF);
        }
        at += head >>> 2;
    }

    private String hex(int pairs) {
        int before = bytes[at++] & 0xFF;
        byte[] text = new byte[before + 2 * pairs];
        System.arraycopy(bytes, at, text, 0, before);
        at += before;
        for (int i = before; i < text.length; i += 2) {
            int both = bytes[at++] & 0xFF;
            text[i] = DIGITS[both >> 4];
            text[i + 1] = DIGITS[both & 0xF];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private String wide(int length) {
        char[] text = new char[length / 2];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF);
            at += 2;
        }
        return new String(text);
    }
}
