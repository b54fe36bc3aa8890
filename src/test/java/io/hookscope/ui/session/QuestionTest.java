package io.hookscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a question about a session is headed: as a sentence, with the name as it is written. */
class QuestionTest {

    private static final Path SHOP = Path.of("/sessions/shop-d.db");

    @Test
    void beginsInUpperCaseWhateverTheNameBeginsWith() {
        assertThat(ChoicePane.Question.inUse(SHOP, List.of()).title()).isEqualTo("Open elsewhere: shop-d");
        assertThat(ChoicePane.Question.failed(SHOP, "why", List.of()).title()).isEqualTo("Cannot be opened: shop-d");
        assertThat(ChoicePane.Question.gone(SHOP, List.of()).title()).isEqualTo("Cannot be opened: shop-d");
    }
}
