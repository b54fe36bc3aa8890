package io.hookscope.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.settings.Look.Spoken;
import io.hookscope.words.Language;
import io.hookscope.words.Texts;
import java.util.Locale.Category;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

    private final Locale numbers = Locale.getDefault(Category.FORMAT);
    private final Locale system = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Texts.speak(Language.ENGLISH);
        Locale.setDefault(system);
        Locale.setDefault(Category.FORMAT, numbers);
    }

    @Test
    void theToolkitFollowsTheLanguageAndNumbersStayTheSystems() {
        Locale.setDefault(Locale.CANADA_FRENCH);
        LanguageChoice.begin(Language.GERMAN);
        assertThat(Texts.language()).isEqualTo(Language.GERMAN);
        assertThat(Locale.getDefault()).isEqualTo(Locale.GERMAN);
        assertThat(Locale.getDefault(Category.FORMAT)).isEqualTo(Locale.CANADA_FRENCH);
    }

    @Test
    void aSystemThatSpeaksTheLanguageKeepsItsLocale() {
        Locale.setDefault(Locale.of("de", "AT"));
        LanguageChoice.begin(Spoken.SYSTEM.on(Locale.getDefault()));
        assertThat(Texts.language()).isEqualTo(Language.GERMAN);
        assertThat(Locale.getDefault()).isEqualTo(Locale.of("de", "AT"));
    }

    @Test
    void whatIsChosenWinsOverTheSystem() {
        assertThat(Spoken.ENGLISH.on(Locale.GERMANY)).isEqualTo(Language.ENGLISH);
        assertThat(Spoken.GERMAN.on(Locale.US)).isEqualTo(Language.GERMAN);
        assertThat(Spoken.SYSTEM.on(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
    }
}
