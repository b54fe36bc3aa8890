package io.hookscope.event.coding;

import io.hookscope.delivery.Headers;
import java.util.Locale;

/** What a body that is not JSON may be. */
public enum Kind {
    /** Meant as JSON: it begins like an object, an array or a string, or its header says so. */
    JSON,
    /** What a browser's form sends, {@code a=b&c=d}. */
    FORM,
    /** Readable text. */
    TEXT,
    /** Anything else. */
    BINARY;

    /** Returns what those bytes are, judged by their content and by {@code Content-Type}. */
    public static Kind of(byte[] bytes, Headers headers) {
        String type = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (hasControls(bytes)) {
            return BINARY;
        }
        if (beginsLikeJson(bytes) || type.contains("json")) {
            return JSON;
        }
        return type.startsWith("application/x-www-form-urlencoded") && has(bytes, '=') ? FORM : TEXT;
    }

    private static boolean has(byte[] bytes, char wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsLikeJson(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return b == '{' || b == '[' || b == '"';
            }
        }
        return false;
    }

    /** Control characters that no text has; JSON must escape them, so a broken one may be binary too. */
    private static boolean hasControls(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                return true;
            }
        }
        return false;
    }
}
