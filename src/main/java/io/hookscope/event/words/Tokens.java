package io.hookscope.event.words;

/**
 * Cuts text into words: runs of letters, digits and {@code - _ . @}, in one letter case and without such signs at their ends, so
 * that an id, a code, an e-mail or an IP address is one word. For one thread.
 */
final class Tokens {

    /** Longer words, such as encoded pictures, are known by their beginning. */
    static final int LONGEST = 100;

    /** No word of the longest that are known is longer where its marks stand apart. */
    private static final int LONGEST_APART = 4 * LONGEST;

    /** The parts of Korean syllables: letters, but written apart as marks are. */
    private static final char FIRST_JAMO = '\u1100';
    private static final char LAST_JAMO = '\u11ff';

    private static final String JOINING = "-_.@";

    private final StringBuilder out;
    private final StringBuilder token = new StringBuilder();
    /** Whether the word has marks that may be one character with the letter before them. */
    private boolean marked;
    /** The first of two characters that are one letter; 0 for none. */
    private char half;

    /** Writes words to the end of that text, a space before each. */
    Tokens(StringBuilder out) {
        this.out = out;
    }

    /** Takes a character of plain text. Half a letter is none: no encoding has bytes for it. */
    void take(char c) {
        char first = half;
        half = 0;
        if (first != 0) {
            if (Character.isLowSurrogate(c)) {
                token.appendCodePoint(LetterCase.fold(Character.toCodePoint(first, c)));
                return;
            }
            end();
        }
        if (Character.isHighSurrogate(c)) {
            half = c;
        } else {
            whole(c);
        }
    }

    private void whole(char c) {
        if (isJoining(c)) {
            if (!token.isEmpty()) {
                token.append(c);
            }
        } else if (Character.isLetterOrDigit(c)) {
            token.append(LetterCase.fold(c));
            marked |= c >= FIRST_JAMO && c <= LAST_JAMO;
        } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
            token.append(LetterCase.fold(c));
            marked = true;
        } else {
            end();
        }
    }

    /** Takes plain text. */
    void take(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            take(text.charAt(i));
        }
        end();
    }

    /** Ends a word. */
    void end() {
        half = 0;
        if (marked) {
            compose();
        }
        int length = Math.min(token.length(), LONGEST);
        while (length > 0
                && (isJoining(token.charAt(length - 1)) || Character.isHighSurrogate(token.charAt(length - 1)))) {
            length--;
        }
        if (length > 0) {
            out.append(' ').append(token, 0, length);
        }
        token.setLength(0);
    }

    /** Marks without end behind one letter would take time without end. */
    private void compose() {
        String composed = Composed.of(token.substring(0, Math.min(token.length(), LONGEST_APART)));
        token.setLength(0);
        token.append(composed);
        marked = false;
    }

    private static boolean isJoining(char c) {
        return JOINING.indexOf(c) >= 0;
    }
}
