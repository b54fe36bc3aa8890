package io.hookscope.ui.search;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Text for people, from {@code strings.properties}. Thread-safe. */
final class Strings {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.hookscope.ui.search.strings");

    private Strings() {}

    static String get(String key, Object... values) {
        return MessageFormat.format(BUNDLE.getString(key), values);
    }
}
