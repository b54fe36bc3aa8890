package io.hookscope.event;

import java.text.MessageFormat;
import java.util.ResourceBundle;

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
}
