package io.hookscope.event;

/** Makes text safe for one line of a terminal, a log or a label. Stateless. */
public final class Printable {

    private Printable() {}

    /**
     * Returns the text on one line: control characters, line ends, characters that turn the direction of writing, other
     * invisible ones and lone surrogates are shown as escapes, for example {@code \n} and {@code \\u202E}.
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!plain(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static boolean plain(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (visible(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append(c > 0xFFFF ? "\\u{%X}".formatted(c) : "\\u%04X".formatted(c));
                }
            }
        }
    }

    /** A joiner stays: emoji and several scripts need it, and it cannot move anything. */
    private static boolean visible(int c) {
        return c == 0x200D || c == 0x200C || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                false;
            default -> true;
        };
    }
}
