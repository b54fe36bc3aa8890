package io.hookscope.sample.scenario;

import io.hookscope.words.Texts;

/** The texts of this package. Stateless. */
final class Words {

    private static final Texts TEXTS = Texts.beside(Words.class);

    private Words() {}

    /** Returns the text of that key with its places filled. */
    static String of(String key, Object... values) {
        return TEXTS.get(key, values);
    }

    /** Returns what is said where nothing could be learned about bookings. */
    static String unseenBookings() {
        return of("unseen.bookings");
    }

    /** Whether there is a text of that key. */
    static boolean has(String key) {
        return TEXTS.has(key);
    }
}
