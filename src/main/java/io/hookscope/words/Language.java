package io.hookscope.words;

import java.util.Arrays;
import java.util.Locale;

/** The languages that the window speaks. */
public enum Language {
    /** English, which every text exists in. */
    ENGLISH(Locale.ROOT, "en"),
    /** German. */
    GERMAN(Locale.GERMAN, "de");

    private final Locale bundle;
    private final String tag;

    Language(Locale bundle, String tag) {
        this.bundle = bundle;
        this.tag = tag;
    }

    /** Returns the ISO 639 code, for example {@code de}. */
    public String tag() {
        return tag;
    }

    /** Returns the language spoken where that locale is at home; English where it is none of ours. */
    public static Language of(Locale locale) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(locale.getLanguage())).findFirst()
                .orElse(ENGLISH);
    }

    /** The locale whose bundle holds its texts: English ones are the root, so that none is ever missing. */
    Locale bundle() {
        return bundle;
    }
}
