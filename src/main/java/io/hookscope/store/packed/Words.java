package io.hookscope.store.packed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that many rows share, by number. Only grows, up to a limit. Thread-safe. */
final class Words {

    /** The number of no text. */
    static final int NONE = 0;
    /** The number of a text that did not come in any more: who has it keeps it himself. */
    static final int OWN = 1;
    private static final int FIRST = 2;
    /** Numbers fit into two bytes. */
    static final int MOST = 60_000;
    /** A text of such length is hardly one of many, and would be kept for good. */
    private static final int LONGEST = 200;

    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile String[] texts = new String[8];
    private int next = FIRST;

    /** Returns the text's number, giving it one if there is room. */
    synchronized int number(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (next >= MOST || text.length() > LONGEST) {
            return OWN;
        }
        String[] grown = next < texts.length ? texts : Arrays.copyOf(texts, Math.min(MOST, texts.length * 2));
        grown[next] = text;
        texts = grown;
        numbers.put(text, next);
        return next++;
    }

    /** Returns the text of a number that was given out. */
    String text(int number) {
        return texts[number];
    }

    /** Whether a number stands for a text that is known here. */
    static boolean isShared(int number) {
        return number >= FIRST;
    }
}
