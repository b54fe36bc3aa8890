package io.hookscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.settings.PastedSecret.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedSecretTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '#', delimiter = ';', value = {
            "s3cret\\n;LINE_BREAK", "s3cret\\r\\n;LINE_BREAK", "s3c\\nret;LINE_BREAK", " s3cret;SPACE",
            "s3cret\\t;SPACE", "\"s3cret\";QUOTES", "'s3cret';QUOTES", "`s3cret`;QUOTES", "\u201Cs3cret\u201D;QUOTES",
            "\uFEFFs3cret;INVISIBLE", "s3c\u200Bret;INVISIBLE", "\u00A0s3cret;SPACE"})
    void aFlawIsNamedAndCanBeRemoved(String pasted, Flaw flaw) {
        var secret = new PastedSecret(pasted.translateEscapes());
        assertThat(secret.flaws()).containsExactly(flaw);
        assertThat(secret.cleaned()).isEqualTo("s3cret");
    }

    @Test
    void flawsInsideFlawsAreFound() {
        var secret = new PastedSecret(" \" s3cret\n\" ");
        assertThat(secret.flaws()).containsExactlyInAnyOrder(Flaw.LINE_BREAK, Flaw.SPACE, Flaw.QUOTES);
        assertThat(secret.cleaned()).isEqualTo("s3cret");
    }

    @Test
    void whatBelongsToASecretStays() {
        for (String clean : new String[]{"", "s3cret", "two words", "a\"b", "\"", "it's", "gehe\u00EDm", "\"open"}) {
            assertThat(new PastedSecret(clean).flaws()).as(clean).isEmpty();
            assertThat(new PastedSecret(clean).cleaned()).isEqualTo(clean);
        }
    }

    @Test
    void itsTextFormShowsNothing() {
        assertThat(new PastedSecret("s3cret\n")).hasToString("PastedSecret[[LINE_BREAK]]");
    }
}
