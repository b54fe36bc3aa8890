package io.hookscope.ui.detail.json;

/** Undoes the escapes of a JSON string (RFC 8259, section 7). Stateless and thread-safe. */
final class JsonEscapes {
    private JsonEscapes() {}

    /** Returns the text between the quotes; an escape that JSON does not know stays as it is. */
    static String undo(String quoted) {
        int end = quoted.length() > 1 && quoted.endsWith("\"") ? quoted.length() - 1 : quoted.length();
        if (quoted.indexOf('\\') < 0) {
            return quoted.substring(1, end);
        }
        var plain = new StringBuilder(quoted.length());
        for (int i = 1; i < end; i++) {
            char c = quoted.charAt(i);
            if (c == '\\' && i + 1 < end) {
                i = escape(quoted, i + 1, plain);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int escape(String quoted, int at, StringBuilder plain) {
        char c = quoted.charAt(at);
        switch (c) {
            case '"', '\\', '/' -> plain.append(c);
            case 'b' -> plain.append('\b');
            case 'f' -> plain.append('\f');
            case 'n' -> plain.append('\n');
            case 'r' -> plain.append('\r');
            case 't' -> plain.append('\t');
            case 'u' -> {
                return unicode(quoted, at, plain);
            }
            default -> plain.append('\\').append(c);
        }
        return at;
    }

    private static int unicode(String quoted, int at, StringBuilder plain) {
        try {
            plain.append((char) Integer.parseInt(quoted, at + 1, at + 5, 16));
            return at + 4;
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            plain.append("\\u");
            return at;
        }
    }
}
