package io.hookscope.wire;

import io.hookscope.words.Texts;

/** The texts of this package. Stateless. */
final class Words {

    private static final Texts TEXTS = Texts.beside(Words.class);

    private Words() {}

    /** Returns the text of that key with its places filled. */
    static String of(String key, Object... values) {
        return TEXTS.plain(key, values);
    }
}
