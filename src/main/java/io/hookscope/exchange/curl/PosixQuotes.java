package io.hookscope.exchange.curl;

import java.nio.charset.StandardCharsets;

/**
 * Writes words for any POSIX shell. What a terminal could take for something else when it is pasted goes as octal numbers
 * through {@code printf}. Stateless.
 */
public final class PosixQuotes {

    private static final String BARE = "-._/:=,@%+";

    private PosixQuotes() {}

    /** Returns the text as one word, in UTF-8. The character zero cannot stand in a word and is left out. */
    public static String word(String text) {
        String carried = text.replace("\0", "");
        if (carried.isEmpty() || !isAscii(carried) && isHarmless(carried)) {
            return inQuotes(carried);
        }
        return bytes(new String(carried.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** Returns characters that are bytes as one word. */
    static String bytes(String bytes) {
        if (!isAscii(bytes)) {
            return octal(bytes);
        }
        // zsh takes a word that begins with an equals sign for the path of a program
        boolean bare = !bytes.startsWith("=")
                && bytes.chars().allMatch(c -> Character.isLetterOrDigit(c) || BARE.indexOf(c) >= 0);
        return bare ? bytes : inQuotes(bytes);
    }

    /** Whether a terminal shows it as what it is, over several lines if need be. */
    static boolean isHarmless(String text) {
        return text.codePoints().allMatch(PosixQuotes::isHarmless);
    }

    static String inQuotes(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    private static boolean isHarmless(int c) {
        return c == '\n' || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /** What a command prints loses the line breaks at its end, and what begins with a hyphen is an option to printf. */
    private static String octal(String bytes) {
        int end = bytes.length();
        while (end > 0 && bytes.charAt(end - 1) == '\n') {
            end--;
        }
        var octal = new StringBuilder("\"$(printf '");
        for (int i = 0; i < end; i++) {
            char c = bytes.charAt(i);
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || " _.:;/=,".indexOf(c) >= 0 || c == '-' && i > 0;
            octal.append(plain ? String.valueOf(c) : String.format("\\%03o", (int) c));
        }
        return octal.append("')").append(bytes, end, bytes.length()).append('"').toString();
    }
}
