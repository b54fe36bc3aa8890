package io.hookscope.sample.scenario;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package. Stateless. */
final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.hookscope.sample.scenario.strings",
            Locale.ROOT);

    static final String UNSEEN_BOOKINGS = of("unseen.bookings");

    private Words() {}

    /** Returns the text of that key with its places filled. */
    static String of(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
    }

    /** Whether there is a text of that key. */
    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
