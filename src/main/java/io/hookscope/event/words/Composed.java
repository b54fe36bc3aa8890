package io.hookscope.event.words;

import java.text.Normalizer;

/**
 * Makes one character of a letter and the marks behind it where there is one for them, so that a search finds an {@code é}
 * however it was written. Stateless and thread-safe.
 */
public final class Composed {

    /** Below it no character is a mark. */
    private static final char FIRST_MARK = '\u0300';

    /** More marks than that in a row are no writing, and putting them in order takes time without end. */
    private static final int MOST_IN_A_ROW = 30;

    private Composed() {}

    /** Returns the text with its marks composed; the same one where there are none. */
    public static String of(String text) {
        boolean any = false;
        int row = 0;
        for (int i = 0; i < text.length() && row <= MOST_IN_A_ROW; i++) {
            char c = text.charAt(i);
            any |= c >= FIRST_MARK;
            row = c >= FIRST_MARK && isMark(c) ? row + 1 : 0;
        }
        return any && row <= MOST_IN_A_ROW ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }

    /** Half of a letter may be half of a mark. */
    private static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    /** Whether composing a text can matter to who looks for that one: plain letters are found anyway. */
    public static boolean matters(String wanted) {
        return wanted.chars().anyMatch(c -> c > 0x7F);
    }
}
