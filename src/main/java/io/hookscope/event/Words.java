package io.hookscope.event;

import io.hookscope.words.Texts;
import org.jspecify.annotations.Nullable;

/** The words of labels and sentences, from {@code strings.properties}. Thread-safe. */
final class Words {

    private static final Texts TEXTS = Texts.beside(Words.class);

    private Words() {}

    static String of(String key, Object... values) {
        return TEXTS.get(key, values);
    }

    /** Returns the words under a key that may not be there. */
    static @Nullable String find(String key) {
        return TEXTS.has(key) ? TEXTS.get(key) : null;
    }

    /** Returns at most so many characters of the text; a cut shows as an ellipsis. */
    static @Nullable String atMost(int characters, @Nullable String text) {
        if (text == null || text.length() <= characters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(characters - 2)) ? characters - 2 : characters - 1;
        return text.substring(0, end) + "…";
    }
}
