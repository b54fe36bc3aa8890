package io.hookscope.event.coding;

import io.hookscope.delivery.Headers;
import java.util.Locale;

/** What a body that is not JSON may be. */
public enum ContentKind {
    /** Meant as JSON: it begins like an object, an array or a string, or its header says so. */
    JSON,
    /** What a browser's form sends, {@code a=b&c=d}. */
    FORM,
    /** Readable text. */
    TEXT,
    /** Anything else. */
    BINARY;

    private static final char NOT_DECODED = '\uFFFD';

    /**
     * Returns what a body is, judged by its content and by {@code Content-Type}.
     *
     * @param text the body decoded, with U+FFFD where that was not possible
     */
    public static ContentKind of(String text, Headers headers) {
        String type = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (hasControls(text)) {
            return BINARY;
        }
        if (beginsLikeJson(text) || type.contains("json")) {
            return JSON;
        }
        if (isUndecodable(text)) {
            return BINARY;
        }
        return type.startsWith("application/x-www-form-urlencoded") && text.indexOf('=') >= 0 ? FORM : TEXT;
    }

    private static boolean beginsLikeJson(String text) {
        String content = text.stripLeading();
        return !content.isEmpty() && "{[\"".indexOf(content.charAt(0)) >= 0;
    }

    /** Whether there are control characters that no text has. */
    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f\u001B".indexOf(c) < 0);
    }

    /** Whether a large part of it is no text. */
    private static boolean isUndecodable(String text) {
        return text.chars().filter(c -> c == NOT_DECODED).count() > text.length() / 3;
    }
}
