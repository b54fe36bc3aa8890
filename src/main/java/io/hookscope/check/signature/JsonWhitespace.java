package io.hookscope.check.signature;

import java.util.Arrays;

/** Takes insignificant white space out of JSON (RFC 8259, section 2). Stateless. */
final class JsonWhitespace {

    private JsonWhitespace() {}

    /**
     * Returns the bytes without space, tab, line feed and carriage return outside string literals. Total: it works on any
     * bytes, JSON or not, and returns the array itself when there is nothing to take out.
     */
    static byte[] strip(byte[] json) {
        var kept = new byte[json.length];
        int length = 0;
        boolean inString = false;
        for (int i = 0; i < json.length; i++) {
            byte b = json[i];
            if (inString || !isSpace(b)) {
                kept[length++] = b;
            }
            if (b == '"') {
                inString = !inString;
            } else if (b == '\\' && inString && i + 1 < json.length) {
                kept[length++] = json[++i];
            }
        }
        return length == json.length ? json : Arrays.copyOf(kept, length);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
