package io.hookscope.query;

import io.hookscope.words.Texts;

/** The texts of this package. Stateless. */
final class Words {

    private static final Texts TEXTS = Texts.beside(Words.class);

    private Words() {}

    static String of(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
