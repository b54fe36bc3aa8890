package io.hookscope.event.diff;

import io.hookscope.words.Texts;

/** The texts of this package. Stateless. */
final class Wording {

    private static final Texts TEXTS = Texts.beside(Wording.class);

    private Wording() {}

    /** Returns the text of that key with its places filled. */
    static String of(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
