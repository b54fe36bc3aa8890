package io.hookscope.ui.detail.words;

import io.hookscope.words.Texts;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The texts of the detail view. Stateless and thread-safe; a key that is missing fails loudly, in tests first. */
public final class Words {

    private static final Texts TEXTS = Texts.beside(Words.class);

    private Words() {}

    /** Returns the text of that key, with {@code {0}}, {@code {1}} … replaced; numbers go in as text to stay ungrouped. */
    public static String of(String key, Object... parts) {
        return TEXTS.get(key, parts);
    }

    /** Returns the time in the form of that key, months in the language spoken. */
    public static String time(String key, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(of(key), Texts.language().locale()).format(time);
    }
}
