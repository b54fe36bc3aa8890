package io.hookscope.query;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Text for people, from {@code strings.properties}. Thread-safe. */
final class Sentences {

    private static final ResourceBundle STRINGS = ResourceBundle.getBundle("io.hookscope.query.strings");

    private Sentences() {}

    static String of(String key) {
        return STRINGS.getString(key);
    }

    static String of(String key, Object... values) {
        return MessageFormat.format(STRINGS.getString(key), values);
    }
}
