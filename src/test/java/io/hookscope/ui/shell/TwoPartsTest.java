package io.hookscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class TwoPartsTest {

    private final Region words = part(120, 400);
    private final Region chips = part(300, 300);
    private final TwoParts row = new TwoParts();

    TwoPartsTest() {
        row.setPadding(new Insets(5, 10, 5, 10));
        row.getChildren().setAll(words, chips);
    }

    @Test
    void theFirstTakesWhatTheSecondLeaves() {
        lay(600);

        assertThat(row.prefHeight(600)).isEqualTo(40);
        assertThat(chips.getLayoutX() + chips.getWidth()).isEqualTo(590);
        assertThat(words.getWidth()).isEqualTo(600 - 20 - 300 - 8);
        assertThat(chips.getLayoutY()).isEqualTo(words.getLayoutY()).isEqualTo(5);
    }

    @Test
    void theSecondStandsBelowWhereThereIsNoRoomForBoth() {
        lay(440);

        assertThat(row.minWidth(-1)).isEqualTo(320);
        assertThat(row.prefHeight(440)).isEqualTo(5 + 30 + 8 + 30 + 5);
        assertThat(words.getWidth()).isEqualTo(420);
        assertThat(chips.getLayoutX()).isEqualTo(10);
        assertThat(chips.getLayoutY()).isEqualTo(43);
    }

    private void lay(double width) {
        row.resize(width, row.prefHeight(width));
        row.layout();
    }

    private static Region part(double least, double wanted) {
        var part = new Region();
        part.setMinSize(least, 30);
        part.setPrefSize(wanted, 30);
        part.setMaxWidth(Double.MAX_VALUE);
        return part;
    }
}
