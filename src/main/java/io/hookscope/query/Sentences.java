package io.hookscope.query;

import io.hookscope.words.Texts;

/** The texts of this package. Stateless. */
final class Sentences {

    private static final Texts TEXTS = Texts.beside(Sentences.class);

    private Sentences() {}

    static String of(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
