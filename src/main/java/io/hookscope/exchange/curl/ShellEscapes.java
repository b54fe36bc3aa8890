package io.hookscope.exchange.curl;

import java.nio.charset.StandardCharsets;

/** Undoes the backslashes of {@code printf} and of {@code $'…'}; one character is one byte. Stateless. */
final class ShellEscapes {

    private static final String LETTERS = "abfnrtv\\'\"?eE";
    private static final String MEANT = "\u0007\b\f\n\r\t\u000B\\'\"?\u001B\u001B";

    private ShellEscapes() {}

    /** Appends what {@code printf} prints of a format without arguments. */
    static void printf(String format, StringBuilder out) {
        unescape(format.replace("%%", "%"), out);
    }

    /** Appends what {@code $'…'} means. */
    static void ansi(String text, StringBuilder out) {
        unescape(text, out);
    }

    private static void unescape(String text, StringBuilder out) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                out.append(c);
                continue;
            }
            char kind = text.charAt(at);
            if (kind >= '0' && kind <= '7') {
                int end = digits(text, at, 3, 8);
                out.append((char) (Integer.parseInt(text, at, end, 8) & 0xFF));
                at = end;
            } else if ("xuU".indexOf(kind) >= 0 && digits(text, at + 1, width(kind), 16) > at + 1) {
                int end = digits(text, at + 1, width(kind), 16);
                append(kind, Integer.parseInt(text, at + 1, end, 16), out);
                at = end;
            } else {
                int known = LETTERS.indexOf(kind);
                out.append(known < 0 ? "\\" + kind : String.valueOf(MEANT.charAt(known)));
                at++;
            }
        }
    }

    private static int width(char kind) {
        return kind == 'x' ? 2 : kind == 'u' ? 4 : 6;
    }

    private static int digits(String text, int from, int most, int radix) {
        int end = from;
        while (end < text.length() && end < from + most && Character.digit(text.charAt(end), radix) >= 0) {
            end++;
        }
        return end;
    }

    private static void append(char kind, int code, StringBuilder out) {
        if (kind == 'x' || !Character.isValidCodePoint(code)) {
            out.append((char) (code & 0xFF));
        } else {
            byte[] bytes = Character.toString(code).getBytes(StandardCharsets.UTF_8);
            out.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }
}
