package io.hookscope.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = Texts.beside(TextsTest.class);

    @AfterEach
    void speakEnglishAgain() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void speaksEnglishUntilToldOtherwise() {
        assertThat(texts.get("greeting")).isEqualTo("It's here");
        assertThat(texts.get("count", 1284)).isEqualTo("1,284 are here");
        assertThat(texts.plain("count", 1284)).isEqualTo("1284 are here");
    }

    @Test
    void speaksGermanFromThenOnAndWritesNumbersAlike() {
        Texts.speak(Language.GERMAN);
        assertThat(texts.get("greeting")).isEqualTo("Da ist es");
        assertThat(texts.get("count", 1284)).isEqualTo("1,284 sind da");
    }

    @Test
    void saysInEnglishWhatHasNoGermanYet() {
        Texts.speak(Language.GERMAN);
        assertThat(texts.get("new")).isEqualTo("New");
    }

    @Test
    void aMissingKeyFailsLoudly() {
        assertThat(texts.has("nothing")).isFalse();
        assertThatThrownBy(() -> texts.get("nothing")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aSystemInAnotherLanguageGetsEnglish() {
        assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.of("de", "AT"))).isEqualTo(Language.GERMAN);
    }
}
