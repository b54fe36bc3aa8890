package io.hookscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.words.Language;
import io.hookscope.words.Texts;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuLettersTest {

    @AfterEach
    void speakEnglishAgain() {
        Texts.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachMenuIsOpenedByALetterOfItsOwn(Language language) {
        Texts.speak(language);
        assertThat(Arrays.stream(Action.Menu.values()).map(menu -> letter(menu.titleWithKey()))).doesNotContain("")
                .doesNotHaveDuplicates();
    }

    private static String letter(String title) {
        int mark = title.indexOf('_');
        return mark < 0 ? "" : title.substring(mark + 1, mark + 2).toLowerCase(Locale.ROOT);
    }
}
