package io.hookscope.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A piece of a query between spaces, with its quotation marks undone. Immutable.
 *
 * @param text   the characters
 * @param quoted which of them stood in quotation marks, where a sign is only itself
 * @param at     where each stands in the query, and behind the last one
 */
record Word(String text, BitSet quoted, int[] at) {

    int start() {
        return at[0];
    }

    int end() {
        return at[at.length - 1];
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean hasQuoted() {
        return !quoted.isEmpty();
    }

    /** Whether quotation marks with nothing in them stand at its end. */
    boolean endsInQuotes() {
        int length = text.length();
        return length > 0 && !quoted.get(length - 1) && at[length] > at[length - 1] + 1;
    }

    /** Returns whether it is that keyword, in any letter case. */
    boolean is(String keyword) {
        return !hasQuoted() && text.equalsIgnoreCase(keyword);
    }

    /** Returns the first place of a sign that is not quoted, or -1. */
    int indexOf(String signs, int from) {
        for (int i = from; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0 && !quoted.get(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether those signs stand there, not quoted. */
    boolean has(String signs, int from) {
        return text.startsWith(signs, from) && quoted.get(from, from + signs.length()).isEmpty();
    }

    Word from(int index) {
        return part(index, text.length());
    }

    Word part(int from, int to) {
        int[] places = new int[to - from + 1];
        System.arraycopy(at, from, places, 0, places.length);
        return new Word(text.substring(from, to), quoted.get(from, to), places);
    }

    Glob glob() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int star = indexOf("*", 0); star >= 0; star = indexOf("*", star + 1)) {
            pieces.add(text.substring(from, star));
            from = star + 1;
        }
        pieces.add(text.substring(from));
        return new Glob(pieces);
    }

    /** A word with nothing in it is told of as well: quotation marks may have stood there. */
    Flaw flaw(String sentence) {
        return new Flaw(start(), end(), sentence);
    }
}
