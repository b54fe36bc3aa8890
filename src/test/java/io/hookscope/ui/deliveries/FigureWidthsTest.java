package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureWidthsTest {

    private final FigureWidths figures = new FigureWidths();

    @Test
    void aLongAmountGetsTheRoomThatItNeeds() {
        figures.shown(Column.ORDER, "123456789.00 PLN");

        assertThat(figures.widths()).hasEntrySatisfying(Column.ORDER,
                width -> assertThat(width).isBetween(115, 130));
    }

    @Test
    void pointsAreReadWhereTheColumnIsAtItsNarrowest() {
        figures.shown(Column.DISCOUNT, "\u22121200 pts");

        assertThat(ColumnFit.of(List.of(Column.EVENT, Column.DISCOUNT), 180, figures.widths()))
                .hasEntrySatisfying(Column.DISCOUNT, width -> assertThat(width).isGreaterThan(74));
    }

    @Test
    void anAmountThatNobodyPaysTakesNoRoomFromTheOthers() {
        figures.onGrowth(() -> {
            throw new AssertionError("the columns are fitted anew");
        });

        figures.shown(Column.ORDER, "99999999999999999999999999.99");

        assertThat(figures.widths()).isEmpty();
    }
}
