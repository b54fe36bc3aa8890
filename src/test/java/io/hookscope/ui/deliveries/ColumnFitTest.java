package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnFitTest {

    private static final List<Column> FIRST = Arrays.stream(Fact.values()).filter(Fact::shownAtFirst)
            .<Column>map(fact -> fact).toList();
    private static final List<Column> ALL = List.of(Fact.values());

    @Test
    void theTableIsNeverWiderThanItsPlace() {
        for (List<Column> chosen : List.of(FIRST, ALL)) {
            for (int width = 140; width < 2500; width++) {
                Set<Column> leaving = ColumnFit.leaving(chosen, width, Set.of(), Map.of());
                var shown = chosen.stream().filter(column -> !leaving.contains(column)).toList();
                assertThat(ColumnFit.of(shown, width, Map.of()).values().stream().mapToInt(i -> i).sum())
                        .as("at %d pixels: %s", width, shown).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void theColumnsFillTheTableOnAScreenOf2560Pixels() {
        for (int width = 980; width < 1460; width++) {
            assertThat(ColumnFit.of(FIRST, width, Map.of()).values().stream().mapToInt(i -> i).sum())
                    .as("at %d pixels", width)
                    .isBetween(width - 4, width);
        }
    }

    @Test
    void whatIsSaidBesideTheTableLeavesFirstAndWhatCameAndHowItWentStays() {
        assertThat(ColumnFit.leaving(FIRST, 900, Set.of(), Map.of())).isEmpty();
        assertThat(ColumnFit.leaving(FIRST, 700, Set.of(), Map.of())).containsExactly(Fact.CAMPAIGN);
        assertThat(ColumnFit.leaving(FIRST, 490, Set.of(), Map.of())).containsExactlyInAnyOrder(Fact.CAMPAIGN,
                Fact.CUSTOMER,
                Fact.ORDER, Fact.DISCOUNT);
        assertThat(ColumnFit.leaving(FIRST, 40, Set.of(), Map.of()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Fact.STATE, Fact.EVENT, Fact.ATTEMPT, Fact.SOURCE,
                        Fact.REMOTE, Fact.METHOD, Fact.PATH, Fact.BYTES, Fact.NUMBER, Fact.NOTE)));
    }

    @Test
    void anEventOfACheckoutIsReadToItsEndOnUsualScreens() {
        for (int width : new int[]{609, 856, 953}) { // beside the detail in windows of 1024, 1440 and 1600 pixels
            Set<Column> leaving = ColumnFit.leaving(FIRST, width, Set.of(), Map.of());
            var shown = FIRST.stream().filter(column -> !leaving.contains(column)).toList();
            assertThat(ColumnFit.of(shown, width, Map.of())).as("at %d pixels: %s", width, shown)
                    .hasEntrySatisfying(Fact.EVENT, pixels -> assertThat(pixels).isGreaterThanOrEqualTo(154));
        }
    }

    @Test
    void aCheckoutIsReadToItsEndInAWindowOf1366Pixels() {
        assertThat(ColumnFit.of(FIRST, 828, Map.of())).hasEntrySatisfying(Fact.EVENT,
                pixels -> assertThat(pixels).as("checkout \u00b7 3 redeemables").isGreaterThanOrEqualTo(172));
    }

    @Test
    void headingsAndPointsAreReadToTheirEndInAWindowOf1366Pixels() {
        assertThat(ColumnFit.of(FIRST, 828, Map.of(Fact.ORDER, 61, Fact.DISCOUNT, 75)))
                .hasEntrySatisfying(Fact.CAMPAIGN, pixels -> assertThat(pixels).isGreaterThanOrEqualTo(74))
                .hasEntrySatisfying(Fact.CUSTOMER, pixels -> assertThat(pixels).isGreaterThanOrEqualTo(68))
                .hasEntrySatisfying(Fact.DISCOUNT, pixels -> assertThat(pixels).isGreaterThanOrEqualTo(75))
                .hasEntrySatisfying(Fact.EVENT, pixels -> assertThat(pixels).isGreaterThanOrEqualTo(169));
    }

    @Test
    void aWiderTableNeverShowsLess() {
        Set<Column> before = ColumnFit.leaving(ALL, 100, Set.of(), Map.of());
        for (int width = 101; width < 2500; width++) {
            Set<Column> now = ColumnFit.leaving(ALL, width, Set.of(), Map.of());
            assertThat(before).as("at %d pixels", width).containsAll(now);
            before = now;
        }
        assertThat(before).isEmpty();
    }

    @Test
    void whatAPersonAskedForLeavesLast() {
        assertThat(ColumnFit.leaving(FIRST, 490, Set.of(Fact.CUSTOMER), Map.of())).doesNotContain(Fact.CUSTOMER)
                .contains(Fact.CAMPAIGN, Fact.ORDER);
    }
}
