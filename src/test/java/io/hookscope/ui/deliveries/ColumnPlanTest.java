package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Unit;
import io.hookscope.testing.Rows;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ColumnPlanTest {

    private final CellText text = new CellText(ZoneOffset.UTC, 2);

    @Test
    void comesBackFromItsText() {
        assertThat(ColumnPlan.of(ColumnPlan.FIRST.text())).isEqualTo(ColumnPlan.FIRST);
    }

    @Test
    void keepsWhatItUnderstandsAndAddsColumnsThatAreNew() {
        var plan = ColumnPlan.of("code:200:hidden,nonsense,code:1:shown,event:x:shown;customer:up");
        assertThat(plan.places()).hasSize(Fact.values().length);
        assertThat(plan.places().getFirst()).isEqualTo(new ColumnPlan.Place(Fact.CODE, 200, false));
        assertThat(plan.sorted()).isEqualTo(Fact.CUSTOMER);
        assertThat(plan.upward()).isTrue();
    }

    @Test
    void writesFactsAsPeopleReadThem() {
        var row = Rows.succeeded(1).amounts(6000, 1000, Unit.MONEY).row();
        assertThat(Fact.RECEIVED.text(row, text)).isEqualTo("12:20:39.702");
        assertThat(Fact.ORDER.text(row, text)).isEqualTo("60.00");
        assertThat(Fact.DISCOUNT.text(row, text)).isEqualTo("\u221210.00");
        assertThat(Fact.ANSWERED.text(row, text)).isEqualTo("200 · 3 ms");
        assertThat(Fact.DISCOUNT.text(Rows.succeeded(1).amounts(null, 500, Unit.POINTS).row(), text))
                .isEqualTo("\u2212500 pts");
        assertThat(Fact.ANSWERED.text(Rows.succeeded(1).reception(new Reception.TooLarge(9))
                .answered(new Answer(413, Duration.ofMillis(1), "too large")).row(), text)).isEqualTo("413 · refused");
        assertThat(Fact.ORDER.text(row, new CellText(ZoneOffset.UTC, 0))).isEqualTo("6000");
    }
}
