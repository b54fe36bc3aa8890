package io.hookscope.ui.detail.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the detail view. Stateless and thread-safe; a key that is missing fails loudly, in tests first. */
public final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.hookscope.ui.detail.words.strings",
            Locale.ENGLISH);

    private Words() {}

    /** Returns the text of that key, with {@code {0}}, {@code {1}} … replaced; numbers go in as text to stay ungrouped. */
    public static String of(String key, Object... parts) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(parts);
    }

    /** Whether there is a text of that key. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
