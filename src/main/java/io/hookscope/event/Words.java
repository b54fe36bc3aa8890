package io.hookscope.event;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of labels and sentences, from {@code strings.properties}. Thread-safe. */
final class Words {

    private static final ResourceBundle STRINGS = ResourceBundle.getBundle("io.hookscope.event.strings");

    private Words() {}

    static String of(String key) {
        return STRINGS.getString(key);
    }

    static String of(String key, String... values) {
        return MessageFormat.format(STRINGS.getString(key), (Object[]) values);
    }

    /** Returns the words under a key that may not be there. */
    static @Nullable String find(String key) {
        return STRINGS.containsKey(key) ? STRINGS.getString(key) : null;
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
