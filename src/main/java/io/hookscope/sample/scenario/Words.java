package io.hookscope.sample.scenario;

import io.hookscope.words.Texts;

/** The texts of this package. Stateless. */
final class Words {

    private static final Texts TEXTS = Texts.beside(Words.class);

    static final String UNSEEN_BOOKINGS = of("unseen.bookings");

    private Words() {}

    /** Returns the text of that key with its places filled. */
    static String of(String key, Object... values) {
        return TEXTS.get(key, values);
    }

    /** Whether there is a text of that key. */
    static boolean has(String key) {
        return TEXTS.has(key);
    }
}
