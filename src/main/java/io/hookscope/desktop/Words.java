package io.hookscope.desktop;

import io.hookscope.words.Texts;

/** The texts of this package. Stateless. */
final class Words {

    private static final Texts TEXTS = Texts.beside(Words.class);

    private Words() {}

    /** Returns the text of that key with its places filled, numbers as they are. */
    static String of(String key, Object... values) {
        return TEXTS.plain(key, values);
    }
}
