package io.hookscope.check.signature;

import io.hookscope.check.signature.Style.Numbers;
import io.hookscope.check.signature.Style.Strings;
import java.math.BigDecimal;

/** Writes single JSON strings and numbers in another style. Stateless, total. */
final class Literals {

    /** Longer than this no number is an amount. */
    private static final int LONGEST_NUMBER = 40;

    /** What stands behind a backslash for a character that has no other short escape, and what it means. */
    private static final String SHORT = "btnfr\"\\";
    private static final String MEANT = "\b\t\n\f\r\"\\";

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
            case DOUBLE -> Double.isFinite(Double.parseDouble(text)) ? Double.toString(Double.parseDouble(text)) : text;
        };
    }

    /** Copies or resolves the escape that begins there, and returns its length. */
    private static int escape(String content, int start, StringBuilder out, Strings style) {
        char kind = content.charAt(start + 1);
        int length = kind == 'u' ? Math.min(6, content.length() - start) : 2;
        String whole = content.substring(start, start + length);
        boolean resolvable = kind == '/' || whole.matches("\\\\u[0-9a-fA-F]{4}");
        if (style.isWrittenAnew() && (resolvable || SHORT.indexOf(kind) >= 0)) {
            int place = SHORT.indexOf(kind);
            anew(place >= 0
                    ? MEANT.charAt(place)
                    : kind == '/' ? '/' : (char) Integer.parseInt(whole.substring(2), 16), out, style);
            return length;
        }
        if (style != Strings.UNESCAPED || !resolvable) {
            out.append(whole);
            return length;
        }
        char resolved = kind == '/' ? '/' : (char) Integer.parseInt(whole.substring(2), 16);
        boolean mustEscape = resolved < ' ' || resolved == '"' || resolved == '\\';
        out.append(mustEscape ? whole : String.valueOf(resolved));
        return length;
    }

    /** Writes a character of a string that was read. */
    private static void anew(char c, StringBuilder out, Strings style) {
        int place = MEANT.indexOf(c);
        boolean byCode = style == Strings.DOTNET
                ? c < ' ' || c > 126 || "<>&'\"+`".indexOf(c) >= 0
                : c < ' ' || "<>&='\u2028\u2029".indexOf(c) >= 0;
        if (place >= 0 && !(c == '"' && byCode)) {
            out.append('\\').append(SHORT.charAt(place));
        } else if (byCode) {
            out.append(String.format(style == Strings.DOTNET ? "\\u%04X" : "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    private static void plain(char c, StringBuilder out, Strings style) {
        if (style.isWrittenAnew()) {
            anew(c, out, style);
            return;
        }
        boolean coded = switch (style) {
            case KEPT, UNESCAPED, SLASHES, GSON, DOTNET -> false;
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
