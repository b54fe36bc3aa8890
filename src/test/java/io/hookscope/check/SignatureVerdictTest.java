package io.hookscope.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.words.Language;
import io.hookscope.words.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignatureVerdictTest {

    @AfterEach
    void speakEnglish() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void inEnglishItsWordsAreThoseASearchKnows() {
        assertThat(SignatureVerdict.LABELS).allSatisfy(label -> assertThat(words(label)).isEqualTo(label));
        assertThat(SignatureVerdict.PENDING.words()).isEqualTo("wrong …");
    }

    @Test
    void inGermanNoneOfThemStaysEnglish() {
        Texts.speak(Language.GERMAN);

        assertThat(SignatureVerdict.LABELS).allSatisfy(label -> assertThat(words(label)).isNotEqualTo(label));
        assertThat(words("no secret")).isEqualTo("kein Secret");
        assertThat(SignatureVerdict.PENDING.words()).isEqualTo("falsch …");
    }

    private static String words(String label) {
        return new SignatureVerdict(Kind.WRONG, label).words();
    }
}
