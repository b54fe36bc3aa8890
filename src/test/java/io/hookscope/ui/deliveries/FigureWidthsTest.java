package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureWidthsTest {

    private final FigureWidths figures = new FigureWidths();

    @Test
    void aLongAmountGetsTheRoomThatItNeeds() {
        figures.shown(Fact.ORDER, "123456789.00 PLN");

        assertThat(figures.widths()).hasEntrySatisfying(Fact.ORDER,
                width -> assertThat(width).isBetween(115, 130));
    }

    @Test
    void pointsAreReadWhereTheColumnIsAtItsNarrowest() {
        figures.shown(Fact.DISCOUNT, "\u22121200 pts");

        assertThat(ColumnFit.of(List.of(Fact.EVENT, Fact.DISCOUNT), 180, figures.widths()))
                .hasEntrySatisfying(Fact.DISCOUNT, width -> assertThat(width).isGreaterThan(74));
    }

    @Test
    void anAmountThatNobodyPaysTakesNoRoomFromTheOthers() {
        figures.onGrowth(() -> {
            throw new AssertionError("the columns are fitted anew");
        });

        figures.shown(Fact.ORDER, "99999999999999999999999999.99");

        assertThat(figures.widths()).isEmpty();
    }
}
