package io.hookscope.query;

import io.hookscope.event.words.Composed;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text with {@code *} for anything, compared as a whole and whatever the letter case. Immutable; what a comparison costs
 * grows with the text times the longest piece, never more.
 *
 * @param pieces what stands between the stars, in order; one piece when there is none
 */
public record Glob(List<String> pieces) {

    public Glob {
        pieces = pieces.stream().map(Composed::of).toList();
    }

    /** Whether there is no star in it. */
    public boolean isPlain() {
        return pieces.size() == 1;
    }

    /** Returns what a text that is like it begins with; may be empty. */
    public String beginning() {
        return pieces.getFirst();
    }

    /** Returns who says of a text whether it is like it, however its marks are written. */
    public Predicate<String> matcher() {
        return pieces.stream().anyMatch(Composed::matters) ? text -> matches(Composed.of(text)) : this::matches;
    }

    /** Whether the text, its marks composed, is like it. */
    public boolean matches(String text) {
        String first = pieces.getFirst();
        String last = pieces.getLast();
        if (isPlain()) {
            return text.equalsIgnoreCase(first);
        }
        int end = text.length() - last.length();
        return first.length() <= end && starts(text, 0, first) && starts(text, end, last)
                && middle(text, first.length(), end);
    }

    /** The leftmost place of each piece leaves most room for the next, so that nothing has to be tried twice. */
    private boolean middle(String text, int from, int end) {
        int at = from;
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            while (at + piece.length() <= end && !starts(text, at, piece)) {
                at++;
            }
            if (at + piece.length() > end) {
                return false;
            }
            at += piece.length();
        }
        return true;
    }

    private static boolean starts(String text, int at, String piece) {
        return text.regionMatches(true, at, piece, 0, piece.length());
    }
}
