package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.event.Outcome;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import io.hookscope.store.packed.Packer;
import io.hookscope.testing.Mirror;
import io.hookscope.testing.Rows;
import io.hookscope.ui.deliveries.model.Chip;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.deliveries.model.Line;
import io.hookscope.ui.deliveries.model.Numbers;
import io.hookscope.ui.deliveries.model.Saying;
import io.hookscope.ui.feed.RowBatch;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CheckoutLinesTest {

    private static final CellText TEXT = new CellText(ZoneOffset.UTC, 2);

    private final DeliveriesModel model = new DeliveriesModel();

    @Property(tries = 120)
    void fourAndTheirTotalAreOneLineInWhateverOrderTheyCome(@ForAll("orders") List<Integer> order) {
        var fresh = new DeliveriesModel();
        fresh.apply(RowBatch.of(List.of(Rows.succeeded(100).row())));
        List<Integer> here = new ArrayList<>();
        for (int next : order) {
            here.add(next);
            int arrived = here.size();
            fresh.apply(RowBatch.of(here.stream().map(p -> part(10 + p, 7, p, arrived, 5)).toList()));
        }

        assertThat(lines(fresh)).containsExactly("100", "checkout 7: 5 of 5");
        fresh.open(new Line.Id.Key(7));
        assertThat(lines(fresh)).containsExactly("100", "checkout 7: 5 of 5", "10", "11", "12", "13", "14");
        fresh.close(new Line.Id.Key(7));
        assertThat(lines(fresh)).containsExactly("100", "checkout 7: 5 of 5");
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4);
    }

    @Test
    void saysWhatItsDeliveriesComeToAndTheWorstOfThem() {
        apply(Rows.succeeded(1).of("A-1", "Summer", "Jane Doe").amounts(6000, 400, Unit.MONEY)
                .inCheckout(7, 0, 3, 4).row(),
                Rows.succeeded(2).of("B-1", "Winter", "Jane Doe").amounts(6000, 600, Unit.MONEY)
                        .answered(new Answer(500, Duration.ofMillis(2), "500 once")).inCheckout(7, 1, 3, 4).row(),
                Rows.succeeded(4).amounts(6000, 1000, Unit.MONEY).inCheckout(7, 3, 3, 4).row());

        Line line = model.view().getFirst();
        assertThat(says(line, Fact.EVENT, Fact.CODE, Fact.CAMPAIGN, Fact.CUSTOMER, Fact.ORDER,
                Fact.DISCOUNT, Fact.SIGNATURE, Fact.ANSWERED, Fact.STATE))
                .containsExactly("checkout · 3 redeemables", "3 of 4", "2 campaigns", "Jane Doe", "60.00",
                        "−10.00", "valid", "500 · try 1", "▸");
        assertThat(LineText.missing(((Line.Checkout) line).place())).isEqualTo("Not here yet: the redeemable r_3");
        assertThat(line.facts().receivedAt()).isEqualTo(Rows.succeeded(4).row().receivedAt());
    }

    @Test
    void itsDeliveriesShowTheFractionOfTheSecondAndTheTotalSaysNotToBookIt() {
        apply(Rows.succeeded(1).at("2024-01-15T13:20:38.702Z").inCheckout(7, 0, 2, 2).row(),
                Rows.succeeded(2).at("2024-01-15T13:20:38.655Z").inCheckout(7, 1, 2, 2).row());
        model.open(new Line.Id.Key(7));

        assertThat(says(model.view().get(1), Fact.STATE, Fact.RECEIVED, Fact.EVENT))
                .containsExactly("●", ".702", "redemption.succeeded");
        assertThat(says(model.view().get(2), Fact.STATE, Fact.RECEIVED, Fact.EVENT, Fact.CODE))
                .containsExactly("Σ", ".655", "stack total, do not book", "–");
    }

    @Test
    void aWrongSignatureAmongItsDeliveriesIsTheCheckouts() {
        Row wrong = Rows.succeeded(1).inCheckout(7, 0, 2, 2).row();
        var verdict = new io.hookscope.check.Conclusion(
                new SignatureVerdict(SignatureVerdict.Kind.WRONG, "wrong secret"), 1, 0, 0, 1,
                wrong.conclusion().checkout());
        apply(new Row(1, wrong.receivedAt(), "POST", "/", "", wrong.reception(), 1, wrong.summary(), null, verdict),
                part(2, 7, 1, 2, 2));
        assertThat(says(model.view().getFirst(), Fact.SIGNATURE)).containsExactly("wrong secret");
        assertThat(LineText.state(model.view().getFirst())).isEqualTo("Checkout, closed; 1 problem");
    }

    @Test
    void aRedeliveryOfOneOfItsDeliveriesStaysALineOfItsOwn() {
        apply(part(1, 7, 0, 2, 2), part(2, 7, 1, 2, 2),
                Rows.succeeded(3).again(1).inCheckout(7, 2, 2, 2).row());
        assertThat(lines(model)).containsExactly("3", "checkout 7: 2 of 2");
    }

    @Test
    void oneDeliveryAloneIsNoCheckoutYet() {
        apply(part(1, 7, 0, 1, 3));
        assertThat(lines(model)).containsExactly("1");
        apply(part(1, 7, 0, 2, 3), part(2, 7, 1, 2, 3));
        assertThat(lines(model)).containsExactly("checkout 7: 2 of 3");
    }

    @Test
    void isFoundByAnyOfItsDeliveriesAndByItsOwnWordsAndCountsDeliveries() {
        apply(part(1, 7, 0, 2, 2), Rows.succeeded(2).event("redemption.failed", Outcome.FAILED).inCheckout(7, 1, 2, 2)
                .row(), Rows.succeeded(3).row());
        model.rearranging().choose(Chip.FAILED, Runnable::run);
        assertThat(lines(model)).containsExactly("checkout 7: 2 of 2");
        model.rearranging().choose(Chip.ALL, Runnable::run);

        model.rearranging().search(Saying.of("code-1"), Runnable::run);
        assertThat(lines(model)).containsExactly("checkout 7: 2 of 2");
        assertThat(model.count(Chip.ALL).get()).isEqualTo(1);
        model.rearranging().search(Saying.of("checkout 1 redeemable"), Runnable::run);
        assertThat(model.count(Chip.ALL).get()).isEqualTo(2);
        model.rearranging().search(Saying.of("code-9"), Runnable::run);
        assertThat(lines(model)).isEmpty();
    }

    @Test
    void isOrderedByWhatItSaysItself() {
        model.rearranging().sort(Fact.DISCOUNT.order(), Runnable::run);
        apply(Rows.succeeded(1).amounts(1, 100, Unit.MONEY).inCheckout(7, 0, 3, 3).row(),
                Rows.succeeded(2).amounts(1, 200, Unit.MONEY).inCheckout(7, 1, 3, 3).row(),
                Rows.succeeded(3).amounts(1, 300, Unit.MONEY).inCheckout(7, 2, 3, 3).row(),
                Rows.succeeded(4).amounts(1, 250, Unit.MONEY).row(),
                Rows.succeeded(5).amounts(1, 350, Unit.MONEY).row());
        assertThat(lines(model)).containsExactly("4", "checkout 7: 3 of 3", "5");
    }

    @Test
    void shrinksWithEvictionUntilOneIsLeftAndThenNone() {
        apply(part(1, 7, 0, 3, 3), part(2, 7, 1, 3, 3), part(3, 7, 2, 3, 3));
        model.open(new Line.Id.Key(7));
        model.apply(RowBatch.gone(Set.of(1L)));
        assertThat(lines(model)).containsExactly("checkout 7: 3 of 3", "2", "3");
        model.apply(RowBatch.gone(Set.of(2L)));
        assertThat(lines(model)).containsExactly("3");
        model.apply(RowBatch.gone(Set.of(3L)));
        assertThat(lines(model)).isEmpty();
        assertThat(model.count(Chip.ALL).get()).isZero();
    }

    @Test
    void canBeSwitchedOffAndOn() {
        apply(part(1, 7, 0, 2, 2), part(2, 7, 1, 2, 2));
        model.rearranging().part(Runnable::run);
        assertThat(lines(model)).containsExactly("2", "1");
        model.rearranging().join(Runnable::run);
        assertThat(lines(model)).containsExactly("checkout 7: 2 of 2");
    }

    @Test
    void theTotalSaysNotToBookItWhereEachDeliveryStandsByItself() {
        apply(part(1, 7, 0, 2, 2), Rows.succeeded(2).at("2024-01-15T13:20:38.655Z").inCheckout(7, 1, 2, 2).row());
        model.rearranging().part(Runnable::run);

        assertThat(says(model.view().get(0), Fact.STATE, Fact.RECEIVED, Fact.EVENT))
                .containsExactly("Σ", "13:20:38.655", "stack total, do not book");
        assertThat(LineText.state(model.view().get(0))).endsWith("; stack total, do not book");
        assertThat(says(model.view().get(1), Fact.STATE, Fact.EVENT))
                .containsExactly("●", "redemption.succeeded");
    }

    @Test
    void newDeliveriesCountOneByOneThoughTheyShareALine() {
        assertThat(model.apply(RowBatch.of(List.of(part(1, 7, 0, 3, 3), part(2, 7, 1, 3, 3), part(3, 7, 2, 3, 3)))))
                .isEqualTo(3);
        assertThat(model.unread().countProperty().get()).isEqualTo(3);
        assertThat(model.unread().seen(model.view().getFirst())).isTrue();
        assertThat(model.unread().countProperty().get()).isZero();
    }

    @Test
    void moreThanAStackCanHoldAreLinesOfTheirOwn() {
        List<Row> flood = new ArrayList<>();
        for (int seq = 1; seq <= 500; seq++) {
            flood.add(part(seq, 7, seq, 500, 1000));
        }
        model.apply(RowBatch.of(flood));
        assertThat(model.view()).hasSize(1 + 500 - 64);
        assertThat(model.view().getLast()).isInstanceOfSatisfying(Line.Checkout.class,
                checkout -> assertThat(checkout.rows()).hasSize(64));
    }

    @Test
    void tellsListenersExactlyWhatChangedWhileCheckoutsGrowOpenCloseAndGo() {
        var random = new Random(11);
        List<Line> mirror = Mirror.of(model.view());
        for (int round = 0; round < 400; round++) {
            model.rearranging().sort(round % 100 < 50 ? null : Fact.CODE.order(), Runnable::run);
            List<Row> rows = random.longs(random.nextInt(1, 30), 1, 600).distinct()
                    .mapToObj(seq -> random.nextInt(4) == 0
                            ? Rows.succeeded(seq).row()
                            : part((int) seq, seq / 4, (int) (seq % 4), 1 + random.nextInt(4), 4))
                    .toList();
            model.apply(new RowBatch(new Packer().pack(rows),
                    round % 10 == 0 ? Set.of(1L + round / 10, 300L + round / 2) : Set.of()));
            var key = new Line.Id.Key(random.nextInt(150));
            if (random.nextBoolean()) {
                model.open(key);
            } else {
                model.close(key);
            }
            assertThat(mirror).isEqualTo(model.view());
            assertThat(mirror).allSatisfy(line -> assertThat(mirror.get(model.indexOf(line.id()))).isEqualTo(line));
        }
    }

    private void apply(Row... rows) {
        model.apply(RowBatch.of(List.of(rows)));
    }

    private static Row part(int seq, long key, int position, int arrived, int expected) {
        return Rows.succeeded(seq).inCheckout(key, position, arrived, expected).row();
    }

    private static List<String> lines(DeliveriesModel model) {
        return model.view().stream().map(line -> switch (line) {
            case Line.Delivery delivery -> Long.toString(delivery.facts().seq());
            case Line.Checkout checkout -> "checkout " + checkout.place().key() + ": " + checkout.place().counts();
        }).toList();
    }

    @Test
    void whoDoesNotSeeTheLinesAroundIsToldTheDayAndTheWholeTime() {
        apply(part(1, 7, 0, 2, 2), part(2, 7, 1, 2, 2));
        model.open(new Line.Id.Key(7));
        Line inside = model.view().stream().filter(line -> line instanceof Line.Delivery part && part.under() != null)
                .findFirst().orElseThrow();
        assertThat(LineText.of(inside, Fact.RECEIVED, TEXT)).startsWith(".");
        assertThat(LineText.alone(inside, Fact.RECEIVED, TEXT))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
        assertThat(LineText.alone(inside, Fact.EVENT, TEXT)).isEqualTo(LineText.of(inside, Fact.EVENT, TEXT));
    }

    @Test
    void numbersOfRowsAreTheSamePackedAndNot() {
        apply(part(1, 7, 0, 2, 2), part(2, 7, 1, 2, 2), Rows.succeeded(3).row());
        assertThat(Numbers.of(model.rows())).containsExactly(1L, 2L, 3L);
        assertThat(Numbers.of(model.shownRows())).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(Numbers.of(List.of(Rows.succeeded(4).row()))).containsExactly(4L);
    }

    private static List<String> says(Line line, Fact... columns) {
        return List.of(columns).stream().map(column -> LineText.of(line, column, TEXT)).toList();
    }
}
