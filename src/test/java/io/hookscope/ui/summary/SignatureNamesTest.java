package io.hookscope.ui.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.SignatureVerdict.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureNamesTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyVerdictThatASessionKeepsHasANameAndAColour(Kind kind) throws Exception {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(Strings.get("signature." + word)).isEqualTo(word.replace('-', ' '));
        try (var css = SignatureNamesTest.class.getResourceAsStream("summary.css")) {
            assertThat(new String(css.readAllBytes(), StandardCharsets.UTF_8)).contains(".fill-" + word);
        }
    }
}
