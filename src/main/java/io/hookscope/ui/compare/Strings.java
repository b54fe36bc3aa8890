package io.hookscope.ui.compare;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package. Stateless. */
final class Strings {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.hookscope.ui.compare.strings",
            Locale.ROOT);

    private Strings() {}

    /** Returns the text of that key with its places filled; numbers that name something go in as text. */
    static String get(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(values);
    }
}
