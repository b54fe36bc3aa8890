package io.hookscope.check.signature;

import io.hookscope.check.signature.Style.Numbers;
import io.hookscope.check.signature.Style.Strings;
import java.math.BigDecimal;

/** Writes single JSON strings and numbers in another style. Stateless, total. */
final class Literals {

    /** Longer than this no number is an amount. */
    private static final int LONGEST_NUMBER = 40;

    private Literals() {}

    /** Returns the string with its quotes; the content comes with its escapes. */
    static String string(String content, Strings style) {
        var out = new StringBuilder(content.length() + 16).append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '\\' && i + 1 < content.length()) {
                i += escape(content, i, out, style) - 1;
            } else {
                plain(c, out, style);
            }
        }
        return out.append('"').toString();
    }

    /** Returns the scalar; anything but a number stays as it is. */
    static String scalar(String text, Numbers style) {
        boolean number = text.length() <= LONGEST_NUMBER && text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
        if (!number) {
            return text;
        }
        return switch (style) {
            case KEPT -> text;
            case SHORT -> new BigDecimal(text).stripTrailingZeros().toPlainString();
            case FLOAT -> text.matches("-?\\d+") ? text + ".0" : text;
        };
    }

    /** Copies or resolves the escape that begins there, and returns its length. */
    private static int escape(String content, int start, StringBuilder out, Strings style) {
        char kind = content.charAt(start + 1);
        int length = kind == 'u' ? Math.min(6, content.length() - start) : 2;
        String whole = content.substring(start, start + length);
        boolean resolvable = kind == '/' || whole.matches("\\\\u[0-9a-fA-F]{4}");
        if (style != Strings.UNESCAPED || !resolvable) {
            out.append(whole);
            return length;
        }
        char resolved = kind == '/' ? '/' : (char) Integer.parseInt(whole.substring(2), 16);
        boolean mustEscape = resolved < ' ' || resolved == '"' || resolved == '\\';
        out.append(mustEscape ? whole : String.valueOf(resolved));
        return length;
    }

    private static void plain(char c, StringBuilder out, Strings style) {
        boolean coded = switch (style) {
            case KEPT, UNESCAPED, SLASHES -> false;
            case ASCII, ASCII_UPPER, SLASHES_ASCII -> c > 126;
            case HTML -> c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
        };
        if (coded) {
            out.append(String.format(style == Strings.ASCII_UPPER ? "\\u%04X" : "\\u%04x", (int) c));
        } else if (c == '/' && (style == Strings.SLASHES || style == Strings.SLASHES_ASCII)) {
            out.append("\\/");
        } else {
            out.append(c);
        }
    }
}
