package io.hookscope.check.related;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.related.Shares.Stated;
import io.hookscope.event.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(4398);

    @Test
    void aDiscountOfTheWholeOrderIsNobodysOwnPartButCreditsAre() {
        Stated order = new Stated(WHOLE, Unit.MONEY);
        Stated credits = new Stated(BigDecimal.valueOf(1759), Unit.CREDITS);
        Stated points = new Stated(BigDecimal.valueOf(500), Unit.POINTS);
        var shares = Shares.of(WHOLE, List.of(order, credits, order, points));
        assertThat(List.of(order, credits, points)).extracting(shares::own)
                .containsExactly(null, BigDecimal.valueOf(1759), BigDecimal.valueOf(500));
    }

    @Test
    void partsThatComeToTheWholeSayWhatTheyTookOffThemselves() {
        Stated one = new Stated(BigDecimal.valueOf(4000), Unit.MONEY);
        Stated other = new Stated(BigDecimal.valueOf(398), Unit.CREDITS);
        var shares = Shares.of(WHOLE, List.of(one, other));
        assertThat(List.of(one, other)).extracting(shares::own)
                .containsExactly(BigDecimal.valueOf(4000), BigDecimal.valueOf(398));
    }

    @Test
    void withoutAWholeNobodyKnows() {
        assertThat(own(null, new Stated(WHOLE, Unit.MONEY))).isNull();
        assertThat(own(WHOLE, new Stated(null, Unit.MONEY))).isNull();
        assertThat(own(WHOLE, new Stated(WHOLE, Unit.MONEY))).isEqualTo(WHOLE);
    }

    @Test
    void moneyThatAllStateAlikeIsTheWholeOrdersOnce() {
        var money = new Stated(BigDecimal.valueOf(400), Unit.MONEY);
        var other = new Stated(BigDecimal.valueOf(600), Unit.MONEY);
        var points = new Stated(BigDecimal.valueOf(50), Unit.POINTS);
        assertThat(Shares.together(List.of(money, money))).isEqualTo(BigDecimal.valueOf(400));
        assertThat(Shares.together(List.of(money, new Stated(new BigDecimal("400.0"), Unit.MONEY))))
                .isEqualTo(BigDecimal.valueOf(400));
        assertThat(Shares.together(List.of(money, other, other))).isEqualTo(BigDecimal.valueOf(1600));
        assertThat(Shares.together(List.of(points, points))).isEqualTo(BigDecimal.valueOf(100));
    }

    @Test
    void whatOneDoesNotStateOrInAnotherUnitIsNoSum() {
        var money = new Stated(BigDecimal.valueOf(400), Unit.MONEY);
        assertThat(Shares.together(List.of())).isNull();
        assertThat(Shares.together(List.of(money, new Stated(null, Unit.MONEY)))).isNull();
        assertThat(Shares.together(List.of(money, new Stated(BigDecimal.valueOf(50), Unit.POINTS)))).isNull();
    }

    private static @Nullable BigDecimal own(@Nullable BigDecimal whole, Stated part) {
        return Shares.of(whole, List.of(part)).own(part);
    }
}
