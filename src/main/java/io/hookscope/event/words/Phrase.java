package io.hookscope.event.words;

/**
 * Words that follow one another, of which the last may be the beginning of one. Immutable.
 *
 * @param words the words in one letter case with a space between; empty when the text has none
 */
public record Phrase(String words) {

    /** Reads the words of any text. */
    public static Phrase of(String text) {
        var words = new StringBuilder();
        new Tokens(words).take(text);
        return new Phrase(words.toString().strip());
    }

    /** Whether there is no word in it. */
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
