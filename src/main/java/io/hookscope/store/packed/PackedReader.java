package io.hookscope.store.packed;

import io.hookscope.event.words.LetterCase;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedWriter} wrote, in the same order. For one thread. */
final class PackedReader {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Slab bytes;
    private int at;

    PackedReader(Slab bytes, int from) {
        this.bytes = bytes;
        at = from;
    }

    long number() {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = bytes.at(at++);
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    long eight() {
        at += Long.BYTES;
        return bytes.eight(at - Long.BYTES);
    }

    int[] four() {
        return new int[]{(int) number(), (int) number(), (int) number(), (int) number()};
    }

    @Nullable
    String text() {
        int head = (int) number();
        int length = head >>> 2;
        return switch (head & 3) {
            case PackedWriter.LATIN -> {
                at += length;
                yield new String(bytes.some(at - length, length), StandardCharsets.ISO_8859_1);
            }
            case PackedWriter.HEX -> hex(length);
            case PackedWriter.WIDE -> wide(length);
            default -> null;
        };
    }

    /** Whether the text there can begin like that, in any letter case; false only when it does not. Makes no text for it. */
    boolean mayBegin(String like) {
        int head = (int) number();
        return switch (head & 3) {
            case PackedWriter.LATIN -> like.length() <= head >>> 2 && plainBegins(like, like.length());
            case PackedWriter.HEX -> hexBegins(bytes.at(at++) & 0xFF, head >>> 2, like);
            case PackedWriter.WIDE -> true;
            default -> false;
        };
    }

    /** Whether that can stand in the text there, in any letter case; false only when it does not. Makes no text for it. */
    boolean mayContain(String part) {
        int head = (int) number();
        return switch (head & 3) {
            case PackedWriter.LATIN -> plainContains(part, head >>> 2);
            case PackedWriter.HEX, PackedWriter.WIDE -> true;
            default -> false;
        };
    }

    private boolean plainContains(String part, int length) {
        int last = at + length - part.length();
        char first = part.isEmpty() ? 0 : part.charAt(0);
        char lower = Character.toLowerCase(first);
        char upper = Character.toUpperCase(first);
        boolean any = part.isEmpty() || first > 0x7F; // beyond ASCII, letters have more than two cases
        for (; at <= last; at++) {
            int c = bytes.at(at) & 0xFF;
            if ((any || c == lower || c == upper) && plainBegins(part, part.length())) {
                return true;
            }
        }
        return false;
    }

    /** From its end on: what many rows have in common mostly stands at the beginning. */
    private boolean plainBegins(String like, int length) {
        for (int i = length - 1; i >= 0; i--) {
            char there = (char) (bytes.at(at + i) & 0xFF);
            char asked = like.charAt(i);
            if (there != asked && LetterCase.fold(there) != LetterCase.fold(asked)) {
                return false;
            }
        }
        return true;
    }

    private boolean hexBegins(int before, int pairs, String like) {
        boolean begins = like.length() <= before + 2 * pairs;
        for (int i = like.length() - 1; begins && i >= before; i--) {
            int both = bytes.at(at + before + (i - before) / 2) & 0xFF;
            begins = DIGITS[(i - before) % 2 == 0 ? both >> 4 : both & 0xF] == LetterCase.fold(like.charAt(i));
        }
        return begins && plainBegins(like, Math.min(before, like.length()));
    }

    /** Returns a text of which it is known that it was there. */
    String some() {
        String text = text();
        return text == null ? "" : text;
    }

    void skipText() {
        int head = (int) number();
        if ((head & 3) == PackedWriter.HEX) {
            at += 1 + (bytes.at(at) & 0xFF);
        }
        at += head >>> 2;
    }

    private String hex(int pairs) {
        int before = bytes.at(at) & 0xFF;
        byte[] packed = bytes.some(at + 1, before + pairs);
        at += 1 + packed.length;
        byte[] text = new byte[before + 2 * pairs];
        System.arraycopy(packed, 0, text, 0, before);
        for (int i = 0; i < pairs; i++) {
            int both = packed[before + i] & 0xFF;
            text[before + 2 * i] = DIGITS[both >> 4];
            text[before + 2 * i + 1] = DIGITS[both & 0xF];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private String wide(int length) {
        byte[] some = bytes.some(at, length);
        at += length;
        char[] text = new char[length / 2];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) ((some[2 * i] & 0xFF) << 8 | some[2 * i + 1] & 0xFF);
        }
        return new String(text);
    }
}
