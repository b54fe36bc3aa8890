package io.hookscope.ui.notices;

import io.hookscope.words.Texts;

/** The texts of this package. Stateless. */
final class Strings {

    private static final Texts TEXTS = Texts.beside(Strings.class);

    private Strings() {}

    /** Returns the text of that key with its places filled. */
    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
