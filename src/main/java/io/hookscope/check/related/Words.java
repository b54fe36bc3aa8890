package io.hookscope.check.related;

import io.hookscope.words.Texts;

/** The sentences of this package. Stateless. */
final class Words {

    private static final Texts TEXTS = Texts.beside(Words.class);

    private Words() {}

    /** Returns the sentence of that key with its gaps filled. */
    static String say(String key, Object... gaps) {
        return TEXTS.get(key, gaps);
    }
}
