package io.hookscope.ui.detail.many;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.SignatureVerdict;
import io.hookscope.event.Footprint;
import io.hookscope.event.Ids;
import io.hookscope.event.Money;
import io.hookscope.event.Outcome;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import io.hookscope.testing.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {

    @Test
    void anOrderAndARedemptionCountOnceHoweverOftenTheyWereDelivered() {
        Row first = ids(Rows.succeeded(1).amounts(6000, 1000, Unit.MONEY).row(), "r_1", "ord_1", "");
        Row again = ids(Rows.succeeded(2).amounts(6000, 1000, Unit.MONEY).row(), "r_1", "ord_1", "");
        Row other = ids(Rows.succeeded(3).amounts(4000, 500, Unit.MONEY).row(), "r_2", "ord_2", "");

        Totals totals = Totals.of(List.of(other, again, first));

        assertThat(totals.deliveries()).isEqualTo(3);
        assertThat(totals.orders()).isEqualTo(2);
        assertThat(totals.paid()).isEqualByComparingTo("10000");
        assertThat(totals.taken().of(Unit.MONEY)).isEqualByComparingTo("1500");
    }

    @Test
    void aCheckoutCountsOnceHoweverManyOfItsRedeemablesSayWhatAllTookOff() {
        Row part = ids(Rows.succeeded(1).of("A", "Summer", "x").amounts(6000, 1000, Unit.MONEY).row(), "r_1", "ord_1",
                "v-1");
        Row same = ids(Rows.succeeded(2).of("B", "Winter", "x").amounts(6000, 1000, Unit.MONEY).row(), "r_2", "ord_1",
                "v-1");
        Row total = total(ids(Rows.succeeded(3).of(null, null, "x").amounts(6000, 1000, Unit.MONEY).row(), "r_0",
                "ord_1", "v-1"));

        for (List<Row> some : List.of(List.of(part, same, total), List.of(part, same), List.of(part, total),
                List.of(total), List.of(part))) {
            assertThat(Totals.of(some).taken().of(Unit.MONEY)).as("%d selected", some.size())
                    .isEqualByComparingTo("1000");
        }
        assertThat(Totals.of(List.of(part, same, total)).groups().campaigns())
                .extracting(p -> p.name() + " " + p.count() + " " + p.taken().of(Unit.MONEY))
                .containsExactly(" 1 0", "Summer 1 0", "Winter 1 0", Totals.SHARED + " 0 1000");
    }

    @Test
    void aCheckoutWithoutTheIdOfItsRequestCountsOnceToo() {
        Row part = ids(Rows.succeeded(1).amounts(6000, 1000, Unit.MONEY).inCheckout(7, 0, 3, 3).row(), "r_1", "ord_1",
                "");
        Row same = ids(Rows.succeeded(2).amounts(6000, 1000, Unit.MONEY).inCheckout(7, 1, 3, 3).row(), "r_2", "ord_1",
                "");
        Row other = ids(Rows.succeeded(4).amounts(6000, 500, Unit.MONEY).inCheckout(8, 0, 1, 3).row(), "r_4", "ord_2",
                "");
        Row total = total(ids(Rows.succeeded(3).amounts(6000, 1000, Unit.MONEY).inCheckout(7, 2, 3, 3).row(), "r_0",
                "ord_1", ""));

        assertThat(Totals.of(List.of(part, same)).taken().of(Unit.MONEY)).isEqualByComparingTo("1000");
        assertThat(Totals.of(List.of(part, same, total, other)).taken().of(Unit.MONEY)).isEqualByComparingTo("1500");
    }

    @Test
    void partsOfACheckoutThatSayDifferentThingsAreSummedUpWithoutItsTotal() {
        Row part = ids(Rows.succeeded(1).amounts(6000, 400, Unit.MONEY).row(), "r_1", "ord_1", "v-1");
        Row rest = ids(Rows.succeeded(2).amounts(6000, 600, Unit.MONEY).row(), "r_2", "ord_1", "v-1");
        Row points = ids(Rows.succeeded(4).amounts(null, 50, Unit.POINTS).row(), "r_4", "ord_1", "v-1");
        Row total = total(ids(Rows.succeeded(3).amounts(6000, 1000, Unit.MONEY).row(), "r_0", "ord_1", "v-1"));

        assertThat(Totals.of(List.of(part, rest, points)).taken().of(Unit.MONEY)).isEqualByComparingTo("1000");
        assertThat(Totals.of(List.of(part, rest, points, total)).taken().of(Unit.MONEY)).isEqualByComparingTo("1000");
        assertThat(Totals.of(List.of(part, rest, points, total)).taken().of(Unit.POINTS)).isEqualByComparingTo("50");
    }

    @Test
    void pointsAndCreditsAreNeverAddedToMoneyAndFailuresTakeNothingOff() {
        Row money = ids(Rows.succeeded(1).amounts(6000, 1000, Unit.MONEY).row(), "r_1", "o_1", "");
        Row points = ids(Rows.succeeded(2).amounts(null, 500, Unit.POINTS).row(), "r_2", "o_2", "");
        Row credits = ids(Rows.succeeded(3).amounts(null, 2500, Unit.CREDITS).row(), "r_3", "o_3", "");
        Row failed = ids(
                Rows.succeeded(4).event("redemption.failed", Outcome.FAILED).amounts(100, 77, Unit.MONEY).row(),
                "r_4", "o_4", "");
        Row back = ids(Rows.succeeded(5).event("redemption.rollback.succeeded", Outcome.ROLLBACK)
                .amounts(100, 30, Unit.MONEY).row(), "r_5", "o_5", "");

        Totals totals = Totals.of(List.of(money, points, credits, failed, back));

        assertThat(new TotalsText(Money.PLAIN).taken(totals.taken()))
                .isEqualTo("\u221210.00 \u00b7 \u221225.00 credits \u00b7 \u2212500 pts");
        assertThat(new TotalsText(Money.PLAIN).returned(totals.returned()))
                .as("a minus would take back what was given back").isEqualTo("0.30");
    }

    @Test
    void groupsStandWithTheLargestFirstAndSumUpToTheSelection() {
        Row one = ids(Rows.succeeded(1).of("A", "Summer", "x").amounts(1, 10, Unit.MONEY).row(), "r_1", "o_1", "");
        Row two = ids(Rows.succeeded(2).of("B", "Summer", "x").amounts(1, 20, Unit.MONEY).row(), "r_2", "o_2", "");
        Row none = ids(Rows.succeeded(3).of("C", null, "x").amounts(1, 40, Unit.MONEY)
                .concluded(SignatureVerdict.Kind.MISSING, "missing", 0, 1).row(), "r_3", "o_3", "");

        Row early = Rows.succeeded(4).concluded(SignatureVerdict.Kind.NO_SECRET, "no secret", 0, 1).row();

        assertThat(Totals.of(List.of(early)).groups().signatures()).as("as the badge says it")
                .extracting(Totals.Part::name).containsExactly("no secret");
        Totals.Groups groups = Totals.of(List.of(one, two, none)).groups();

        assertThat(groups.campaigns()).extracting(Totals.Part::name).containsExactly("Summer", "");
        assertThat(groups.campaigns().getFirst().taken().of(Unit.MONEY)).isEqualByComparingTo("30");
        assertThat(groups.signatures().stream().mapToInt(Totals.Part::count).sum()).isEqualTo(3);
        assertThat(groups.signatures()).extracting(Totals.Part::name).contains("missing");
    }

    private static Row ids(Row row, String redemption, String order, String group) {
        Summary s = row.summary();
        var ids = new Ids(null, null, null, null, group.isEmpty() ? null : group, redemption, null, order, null, null);
        return with(row, new Summary(s.shape(), s.event(), s.label(), s.outcome(), s.code(), s.campaign(), s.customer(),
                s.orderTotal(), s.discount(), s.discountUnit(), ids, s.createdAt(), s.footprint()));
    }

    private static Row total(Row row) {
        return with(row, row.summary().with(new Footprint(0, null, true, List.of())));
    }

    private static Row with(Row row, Summary summary) {
        return new Row(row.seq(), row.receivedAt(), row.method(), row.target(), row.remote(), row.reception(),
                row.bytes(), summary, row.answer(), row.conclusion());
    }
}
