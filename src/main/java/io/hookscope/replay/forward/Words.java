package io.hookscope.replay.forward;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package. Stateless. */
final class Words {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("io.hookscope.replay.forward.strings",
            Locale.ROOT);

    private Words() {}

    /** Returns the text of that key with its places filled. */
    static String of(String key, Object... values) {
        return MessageFormat.format(TEXTS.getString(key),
                Arrays.stream(values).map(Object::toString).toArray());
    }
}
