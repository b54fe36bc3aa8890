package io.hookscope.event.words;

/** Makes one of all forms of a letter, so that a search is the same wherever it looks. Stateless and thread-safe. */
public final class LetterCase {

    private LetterCase() {}

    /**
     * Returns the form that stands for all of them, as {@link String#regionMatches(boolean, int, String, int, int)} compares:
     * some letters have more than two, {@code Σ}, {@code σ} and, at the end of a word, {@code ς}.
     */
    public static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Returns that of a letter which takes two characters. */
    static int fold(int letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }
}
