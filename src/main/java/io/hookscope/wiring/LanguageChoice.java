package io.hookscope.wiring;

import io.hookscope.words.Language;
import io.hookscope.words.Texts;
import java.util.Locale.Category;
import java.util.Locale;

/** Chooses the language of a run. Stateless; to be called before anything is read, since labels keep their words. */
public final class LanguageChoice {

    private LanguageChoice() {}

    /** Speaks that language from now on. The toolkit's own words follow it; numbers and dates keep the system's form. */
    public static void begin(Language language) {
        Texts.speak(language);
        if (!Locale.getDefault().getLanguage().equals(language.tag())) {
            Locale format = Locale.getDefault(Category.FORMAT);
            Locale.setDefault(language.locale());
            Locale.setDefault(Category.FORMAT, format);
        }
    }
}
