package io.hookscope.event.diff;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package. Stateless. */
final class Wording {

    private static final ResourceBundle STRINGS = ResourceBundle.getBundle("io.hookscope.event.diff.strings",
            Locale.ROOT);

    private Wording() {}

    static String of(String key, Object... values) {
        return new MessageFormat(STRINGS.getString(key), Locale.US).format(values);
    }
}
