package io.hookscope.exchange.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values that are replaced wherever they stand in a text as words of their own, in capitals or not. The longest goes first, so
 * that a value inside another is not replaced before that. A text is looked through once, however many values there are:
 * a stranger chooses both. For one thread.
 */
final class Quoted {

    /** Sorted by the values in one case. */
    private final TreeMap<String, String> values = new TreeMap<>();
    private String[] sorted = {};

    /** A value that stands there. */
    private record Found(int start, int end, String instead) {

        int length() {
            return end - start;
        }
    }

    /** Puts that in the place of the value from now on, unless something else is already. */
    void put(String value, String instead) {
        values.putIfAbsent(folded(value), instead);
    }

    /** Returns the text with all of them replaced. */
    String replaced(String text) {
        if (values.isEmpty()) {
            return text;
        }
        List<Found> found = found(text);
        return found.isEmpty() ? text : with(text, chosen(text, found));
    }

    private static String with(String text, List<Found> chosen) {
        var all = new StringBuilder(text.length());
        int copied = 0;
        for (Found one : chosen) {
            all.append(text, copied, one.start()).append(one.instead());
            copied = one.end();
        }
        return all.append(text, copied, text.length()).toString();
    }

    private static List<Found> chosen(String text, List<Found> found) {
        found.sort(Comparator.comparingInt(Found::length).reversed().thenComparing(Found::start));
        var taken = new BitSet(text.length());
        List<Found> chosen = new ArrayList<>();
        for (Found one : found) {
            int next = taken.nextSetBit(one.start());
            if (next < 0 || next >= one.end()) {
                taken.set(one.start(), one.end());
                chosen.add(one);
            }
        }
        chosen.sort(Comparator.comparingInt(Found::start));
        return chosen;
    }

    private List<Found> found(String text) {
        if (sorted.length != values.size()) {
            sorted = values.keySet().toArray(String[]::new);
        }
        String folded = folded(text);
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (at == 0 || !isWord(text.codePointBefore(at))) {
                at(folded, at, found);
            }
        }
        return found;
    }

    /** What begins there comes before the text from there in the order, and shares all with it. */
    private void at(String text, int start, List<Found> found) {
        int length = text.length() - start;
        while (length > 0) {
            int floor = floor(text, start, length);
            if (floor < 0) {
                return;
            }
            String value = sorted[floor];
            int shared = shared(value, text, start, length);
            int end = start + shared;
            boolean whole = shared == value.length();
            if (whole && (end == text.length() || !isWord(text.codePointAt(end)))) {
                found.add(new Found(start, end, values.getOrDefault(value, "")));
            }
            length = whole ? shared - 1 : shared;
        }
    }

    /** Returns the last value that is not behind that part of the text in the order; -1 for none. */
    private int floor(String text, int start, int length) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBehind(sorted[middle], text, start, length)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    private static boolean isBehind(String value, String text, int start, int length) {
        int shared = shared(value, text, start, length);
        if (shared == value.length() || shared == length) {
            return value.length() > length;
        }
        return value.charAt(shared) > text.charAt(start + shared);
    }

    private static int shared(String value, String text, int start, int length) {
        int most = Math.min(value.length(), length);
        int shared = 0;
        while (shared < most && value.charAt(shared) == text.charAt(start + shared)) {
            shared++;
        }
        return shared;
    }

    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().map(Character::toUpperCase).map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isWord(int c) {
        return Character.isLetter(c) || c == '_' || switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
