package io.hookscope.exchange.parcel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON so that it may be looked at in a terminal: characters of its texts that a terminal obeys, that end a line or
 * turn the writing go as escapes, which mean the same. Stateless.
 */
public final class PlainJson {

    private PlainJson() {}

    /** Writes JSON that stands there in UTF-8. */
    public static void write(byte[] json, OutputStream out) throws IOException {
        int from = 0;
        for (int i = 0; i < json.length; i++) {
            int length = length(json[i] & 0xFF);
            if (length > 0 && i + length <= json.length && isHidden(character(json, i, length))) {
                out.write(json, from, i - from);
                out.write("\\u%04X".formatted(character(json, i, length)).getBytes(StandardCharsets.US_ASCII));
                from = i + length;
            }
        }
        out.write(json, from, json.length - from);
    }

    /** How many bytes the character has that begins so, where it may be a hidden one; else 0. */
    private static int length(int first) {
        return first == 0x7F ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : 0;
    }

    private static int character(byte[] json, int at, int length) {
        return switch (length) {
            case 1 -> json[at];
            case 2 -> (json[at] & 0x1F) << 6 | json[at + 1] & 0x3F;
            default -> (json[at] & 0x0F) << 12 | (json[at + 1] & 0x3F) << 6 | json[at + 2] & 0x3F;
        };
    }

    /** A joiner stays, as everywhere: emoji and several scripts need it. */
    private static boolean isHidden(int c) {
        return c != 0x200C && c != 0x200D && switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
