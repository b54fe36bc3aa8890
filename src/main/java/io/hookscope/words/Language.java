package io.hookscope.words;

import java.util.Arrays;
import java.util.Locale;

/** The languages that the window speaks. */
public enum Language {
    /** English, which every text exists in. */
    ENGLISH(Locale.ROOT, Locale.ENGLISH),
    /** German. */
    GERMAN(Locale.GERMAN, Locale.GERMAN);

    private final Locale bundle;
    private final Locale locale;

    Language(Locale bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** Returns the ISO 639 code, for example {@code de}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Returns the locale of its names of months, and of what others say in it. */
    public Locale locale() {
        return locale;
    }

    /** Returns the language spoken where that locale is at home; English where it is none of ours. */
    public static Language of(Locale locale) {
        return Arrays.stream(values()).filter(one -> one.tag().equals(locale.getLanguage())).findFirst()
                .orElse(ENGLISH);
    }

    /** The locale whose bundle holds its texts: English ones are the root, so that none is ever missing. */
    Locale bundle() {
        return bundle;
    }
}
