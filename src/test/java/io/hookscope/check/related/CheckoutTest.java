package io.hookscope.check.related;

import static io.hookscope.check.related.Seen.NOON;
import static io.hookscope.check.related.Seen.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CheckoutTest {
    private static final List<String> PARTS = List.of("r_1", "r_2", "r_3", "r_4", "r_5");

    private final Relations relations = new Relations();

    @Property(tries = 720)
    void aStackOfFiveInAnyOrderLacksTheLastOneUntilItComes(@ForAll("orders") List<Integer> order) {
        var index = new Relations();
        for (int i = 0; i < 5; i++) {
            index.feed(member(i + 1, order.get(i)));
        }
        String missing = order.get(5) == 5 ? "r_total" : PARTS.get(order.get(5));
        assertThat(warnings(index, 5)).isEmpty();
        assertThat(index.settle(NOON.plusSeconds(14))).isEmpty();
        assertThat(index.settle(NOON.plusSeconds(15))).containsExactly(1L, 2L, 3L, 4L, 5L);
        Checkout checkout = index.related(1).orElseThrow().checkout();
        assertThat(checkout).isNotNull();
        assertThat(checkout.arrived()).isEqualTo(5);
        assertThat(checkout.expected()).isEqualTo(6);
        assertThat(checkout.missing()).containsExactly(new Missing(missing, null, order.get(5) == 5));
        assertThat(warnings(index, 5)).singleElement()
                .satisfies(
                        f -> assertThat(f.title()).startsWith(order.get(5) == 5
                                ? "5 of at least 6 deliveries of this checkout arrived; missing: the total"
                                : "5 of 6 deliveries of this checkout arrived; missing: the redeemable"))
                .satisfies(f -> assertThat(f.found()).contains(missing));

        assertThat(index.feed(member(6, order.get(5)))).containsExactly(1L, 2L, 3L, 4L, 5L);
        Checkout whole = index.related(6).orElseThrow().checkout();
        assertThat(whole).isNotNull();
        assertThat(whole.parts()).extracting(Part::redemption)
                .containsExactly("r_1", "r_2", "r_3", "r_4", "r_5", "r_total");
        assertThat(whole.place(whole.parts().getLast().seq()).total()).isTrue();
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.takenOff()).isEqualByComparingTo(BigDecimal.valueOf(500));
        assertThat(index.settle(NOON.plusSeconds(60))).isEmpty();
        assertThat(warnings(index, 6)).isEmpty();
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4, 5);
    }

    private static Sighting member(long seq, int which) {
        Seen seen = delivery(seq).sendout("whs_" + which).group("v-1").order("ord_1").takesOff(which == 5 ? 500 : 100);
        return (which == 5
                ? seen.redemption("r_total").total(PARTS.toArray(String[]::new))
                : seen.child(PARTS.get(which), "r_total")).seen();
    }

    @Test
    void withoutAListTheMissingTotalIsKnownByItsChildren() {
        relations.feed(delivery(1).group("v-1").order("o").child("r_1", "r_p").seen());
        relations.feed(delivery(2).group("v-1").order("o").child("r_2", "r_p").seen());
        assertThat(checkout(1).expected()).isEqualTo(3);
        assertThat(checkout(1).missing()).containsExactly(new Missing("r_p", null, true));
        assertThat(checkout(1).counts()).isEqualTo("2 of at least 3");
        relations.settle(NOON.plusSeconds(15));
        assertThat(warnings(relations, 2)).extracting(Finding::title).containsExactly(
                "2 of at least 3 deliveries of this checkout arrived; missing: the total of the stack (r_p)");
        assertThat(warnings(relations, 2)).extracting(Finding::expected).containsExactly("at least 3 deliveries");
        assertThat(checkout(1).redeemables()).isEqualTo(2);
        assertThat(said(1).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(said(2).sentence())
                .isEqualTo("Deliveries of checkout v-1: 2 of at least 3. Missing: the total of the stack (r_p).");

        relations.feed(delivery(3).group("v-1").order("o").redemption("r_p").after("PT20S").seen());
        assertThat(checkout(3).counts()).isEqualTo("3 so far");
        assertThat(said(3).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(said(3).sentence()).isEqualTo("Deliveries of checkout v-1: 3 so far.");
        relations.settle(NOON.plusSeconds(90));
        assertThat(warnings(relations, 3)).isEmpty();
    }

    @Test
    void aClockThatWasSetBackPutsTheAlarmOffByOneQuietPeriodAndNoMore() {
        relations.feed(delivery(1).group("v-1").order("o").child("r_1", "r_p").seen());
        relations.feed(delivery(2).group("v-1").order("o").child("r_2", "r_p").seen());
        assertThat(relations.settle(NOON.minusSeconds(7200))).isEmpty();
        assertThat(relations.settle(NOON.minusSeconds(7200 - 14))).isEmpty();
        assertThat(relations.settle(NOON.minusSeconds(7200 - 15))).containsExactly(1L, 2L);
    }

    @Test
    void deliveriesThatShareRequestAndOrderAloneAreNotSaidToLackAnything() {
        relations.feed(delivery(1).group("v-1").order("o").redemption("r_1").seen());
        relations.feed(delivery(2).group("v-1").order("o").redemption("r_2").seen());
        assertThat(checkout(1).counts()).isEqualTo("2 so far");
        assertThat(relations.settle(NOON.plusSeconds(90))).isEmpty();
    }

    @Test
    void nothingIsSaidToLackWhereDeliveriesHaveLeftThatCameAtThatTime() {
        var gaps = new Gaps(relations, 1);
        gaps.pass(4, NOON); // three have left before it
        relations.feed(member(4, 1));
        gaps.pass(5, NOON);
        relations.feed(member(5, 5));
        assertThat(checkout(4).counts()).isEqualTo("2 so far");
        assertThat(checkout(4).missing()).isEmpty();
        assertThat(relations.settle(NOON.plusSeconds(15))).isEmpty();
        assertThat(warnings(relations, 5)).isEmpty();
    }

    @Test
    void whatLeftBetweenAndBehindCountsLikeWhatLeftBefore() {
        var gaps = new Gaps(relations, 1);
        gaps.pass(1, NOON);
        relations.feed(member(1, 1));
        gaps.pass(2);
        relations.feed(member(2, 5));
        assertThat(checkout(1).counts()).isEqualTo("2 of 6");
        gaps.pass(4, NOON.plusSeconds(3600));
        assertThat(checkout(1).counts()).isEqualTo("2 so far");
        assertThat(relations.settle(NOON.plusSeconds(15))).isEmpty();
    }

    @Test
    void whatLeftLongBeforeChangesNothing() {
        var gaps = new Gaps(relations, 1);
        gaps.pass(3, NOON.minusSeconds(3600));
        gaps.pass(4, NOON.minusSeconds(1800));
        gaps.pass(5, NOON);
        relations.feed(member(5, 1));
        gaps.pass(6, NOON);
        relations.feed(member(6, 5));
        assertThat(checkout(5).counts()).isEqualTo("2 of 6");
        assertThat(relations.settle(NOON.plusSeconds(15))).containsExactly(5L, 6L);
    }

    @Test
    void aRedeliveryOfTheTotalIsTheTotalToo() {
        relations.feed(delivery(1).sendout("whs_p").redemption("r_p").total("r_1").seen());
        relations.feed(delivery(2).sendout("whs_1").child("r_1", "r_p").seen());
        relations.feed(delivery(3).sendout("whs_p").redemption("r_p").total("r_1").after("PT1M").seen());
        assertThat(checkout(3).place(3).total()).isTrue();
        assertThat(checkout(3).place(2).total()).isFalse();
        assertThat(relations.results(3)).flatExtracting(CheckResult::findings).extracting(Finding::title)
                .contains("Total of the stack: do not book it");
    }

    @Test
    void whatIsMissingIsNamedByItsCodeWhenAnotherWebhookToldIt() {
        relations.feed(delivery(1).event("a", "wh_1").child("r_2", "r_p").seen());
        relations.feed(delivery(2).event("b", "wh_2").redemption("r_p").total("r_2", "r_3").seen());
        relations.settle(NOON.plusSeconds(15));
        assertThat(warnings(relations, 2).getLast().found())
                .isEqualTo("1 of 3; missing: the redeemable CODE-r_2 (r_2), the redeemable r_3");
    }

    @Test
    void withoutAListAMissingPartIsKnownByWhatTheTotalTookOff() {
        relations.feed(delivery(1).child("r_1", "r_p").takesOff(300).pays(900).seen());
        assertThat(checkout(1).takenOff()).isEqualByComparingTo("300");
        assertThat(checkout(1).orderTotal()).isEqualByComparingTo("900");
        relations.feed(delivery(2).redemption("r_p").takesOff(1000).pays(200).seen());
        assertThat(checkout(2).missing()).containsExactly(new Missing(null, null, false));
        assertThat(checkout(2).redeemables()).isEqualTo(2);
        relations.feed(delivery(3).child("r_2", "r_p").takesOff(700).pays(500).seen());
        assertThat(checkout(3).orderTotal()).isEqualByComparingTo("200");
        assertThat(checkout(2).missing()).isEmpty();
        assertThat(checkout(2).expected()).isEqualTo(3);
    }

    @Test
    void childrenFindTheirParentWithoutAnyRequestId() {
        relations.feed(delivery(1).redemption("r_p").seen());
        assertThat(relations.related(1).orElseThrow().checkout()).isNull();
        relations.feed(delivery(2).child("r_1", "r_p").seen());
        assertThat(checkout(1).isTotal(1)).isTrue();
        assertThat(findings(relations, 1)).extracting(Finding::title)
                .containsExactly("Total of the stack: do not book it");
    }

    @Test
    void aPlainRedemptionIsNoCheckout() {
        relations.feed(delivery(1).group("v-1").order("ord_1").redemption("r_1").seen());
        relations.settle(NOON.plusSeconds(100));
        assertThat(relations.related(1).orElseThrow().checkout()).isNull();
        assertThat(findings(relations, 1)).isEmpty();
    }

    @Test
    void retriesOfAChildDoNotCountTwice() {
        for (int i = 1; i <= 3; i++) {
            relations.feed(delivery(i).sendout("whs_1").child("r_1", "r_p").seen());
        }
        assertThat(checkout(3).parts()).hasSize(1);
        assertThat(checkout(3).expected()).isEqualTo(2);
    }

    @Test
    void aRedeliveryOfAMemberSaysNothingNewAboutTheOthersAndLeavesTheAlarm() {
        for (int i = 1; i <= 3; i++) {
            relations.feed(delivery(i).sendout("whs_" + i).child("r_" + i, "r_p").seen());
        }
        relations.settle(NOON.plusSeconds(15));
        assertThat(checkout(1).alarm()).isTrue();

        assertThat(relations.feed(delivery(4).sendout("whs_9").child("r_2", "r_p").after("PT1M").seen()))
                .doesNotContain(1L, 3L);
        assertThat(checkout(4).alarm()).isTrue();
        assertThat(relations.settle(NOON.plusSeconds(90))).isEmpty();
        assertThat(relations.feed(delivery(5).sendout("whs_p").redemption("r_p").after("PT2M").seen()))
                .contains(1L, 2L, 3L, 4L);
        assertThat(checkout(1).alarm()).isFalse();
    }

    @Test
    void redemptionsOfOneOrderWithinSecondsAreOneCheckoutAndNothingIsMissedThere() {
        relations.feed(delivery(1).redemption("r_1").order("ord_1").seen());
        relations.feed(delivery(2).redemption("r_2").order("ord_1").after("PT2S").seen());
        relations.feed(delivery(3).redemption("r_3").order("ord_1").after("PT1H").seen());
        relations.feed(delivery(4).redemption("r_1").order("ord_1").rollback("redemption.rollback.succeeded").seen());
        assertThat(checkout(2).parts()).extracting(Part::seq).containsExactly(1L, 2L);
        assertThat(relations.settle(NOON.plusSeconds(90_000))).isEmpty();
        assertThat(relations.related(3).orElseThrow().checkout()).isNull();
        assertThat(relations.related(4).orElseThrow().checkout()).isNull();
    }

    @Test
    void anotherRequestForTheSameOrderWithinSecondsIsNoPartOfAStackWhosePartsNameTheirTotal() {
        relations.feed(delivery(1).child("r_1", "r_p").order("ord_1").seen());
        relations.feed(delivery(2).redemption("r_p").order("ord_1").total().seen());
        relations.feed(delivery(3).redemption("r_q").order("ord_1").total().after("PT2S").seen());
        relations.feed(delivery(4).child("r_2", "r_q").order("ord_1").after("PT2S").seen());
        relations.feed(delivery(5).redemption("r_3").order("ord_1").after("PT3S").seen());
        assertThat(checkout(1).parts()).extracting(Part::seq).containsExactly(1L, 2L);
        assertThat(checkout(3).parts()).extracting(Part::seq).containsExactly(4L, 3L);
        assertThat(relations.related(5).orElseThrow().checkout()).isNull();
        assertThat(findings(relations, 5)).extracting(Finding::title).containsExactly(
                "Total of the stack: do not book it", "Total of the stack: do not book it");
    }

    @Test
    void twoTotalsOfOneOrderAreTwoRequestsAlsoBeforeTheirPartsCome() {
        relations.feed(delivery(1).redemption("r_p").order("ord_1").total().seen());
        relations.feed(delivery(2).redemption("r_q").order("ord_1").total().after("PT1S").seen());
        relations.feed(delivery(3).child("r_1", "r_p").order("ord_1").after("PT2S").seen());
        relations.feed(delivery(4).child("r_2", "r_q").order("ord_1").after("PT2S").seen());
        assertThat(checkout(1).parts()).extracting(Part::seq).containsExactly(3L, 1L);
        assertThat(checkout(2).parts()).extracting(Part::seq).containsExactly(4L, 2L);
    }

    @Test
    void everyRetryOfTheTotalOfALargeStackSaysThatItIsNotToBeBooked() {
        long seq = 0;
        for (int attempt = 0; attempt < 13; attempt++) {
            for (int part = 1; part <= 30; part++) {
                relations.feed(delivery(++seq).sendout("whs_" + part).child("r_" + part, "r_p").seen());
            }
            relations.feed(delivery(++seq).sendout("whs_p").redemption("r_p").total().seen());
            assertThat(checkout(seq).isTotal(seq)).as("attempt %d", attempt + 1).isTrue();
        }
        assertThat(checkout(seq).counts()).isEqualTo("31 so far");
    }

    @Test
    void whatTheStackDoesNotNameIsExtra() {
        relations.feed(delivery(1).redemption("r_p").total("r_1").seen());
        relations.feed(delivery(2).child("r_1", "r_p").seen());
        relations.feed(delivery(3).child("r_9", "r_p").seen());
        relations.settle(NOON.plusSeconds(15));
        assertThat(warnings(relations, 3)).extracting(Finding::title)
                .containsExactly("More redeemables arrived than the stack names");
        assertThat(warnings(relations, 3)).extracting(Finding::found).containsExactly("1 more: r_9 (#3)");
        assertThat(said(1).sentence()).isEqualTo("Deliveries of checkout r_p: 3 of 2.");
    }

    @Test
    void aTotalThatListsNothingIsKnownByWhatItIs() {
        relations.feed(delivery(1).group("v-1").order("o").redemption("r_p").total().seen());
        relations.feed(delivery(2).group("v-1").order("o").redemption("r_1").seen());
        assertThat(checkout(2).isTotal(1)).isTrue();
        assertThat(checkout(2).parts()).extracting(Part::seq).containsExactly(2L, 1L);

        relations.feed(delivery(3).group("v-1").order("o").redemption("r_q").total().seen());
        assertThat(checkout(2).totals()).as("which of two it is, nobody knows").isEmpty();
    }

    @Test
    void whatOneDeliveryJoinsIsOneCheckout() {
        relations.feed(delivery(1).group("v-2").order("o").child("r_1", "r_p").seen());
        relations.feed(delivery(2).group("v-1").order("o").redemption("r_2").seen());
        assertThat(relations.related(2).orElseThrow().checkout()).isNull();
        assertThat(relations.feed(delivery(3).group("v-1").order("o").child("r_3", "r_p").seen()))
                .contains(1L, 2L);
        assertThat(checkout(2).parts()).extracting(Part::seq).containsExactly(1L, 2L, 3L);
        assertThat(checkout(1).key()).isEqualTo(checkout(2).key());
        assertThat(relations.related(1).orElseThrow().others()).contains(2L, 3L);

        relations.evict(Set.of(2L, 3L));
        relations.feed(delivery(4).group("v-2").order("o").redemption("r_4").seen());
        assertThat(checkout(4).parts()).extracting(Part::seq).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void onlyWhatSucceededIsACheckoutADistributionsTwinToo() {
        for (int seq = 1; seq <= 2; seq++) {
            relations.feed(delivery(seq).group("v-1").order("o").redemption("r_" + seq).failed().seen());
            relations.feed(delivery(2 + seq).group("v-2").order("p").redemption("r_" + seq).toACustomer().seen());
        }
        assertThat(relations.related(2).orElseThrow().checkout()).isNull();
        assertThat(checkout(4).counts()).isEqualTo("2 so far");
    }

    @Test
    void twoWebhooksThatTellOneCheckoutAreTwoCheckouts() {
        for (int i = 0; i < 2; i++) {
            relations.feed(delivery(2 * i + 1).event("a", "wh_" + i).redemption("r_p").total("r_1").seen());
            relations.feed(delivery(2 * i + 2).event("b", "wh_" + i).child("r_1", "r_p").seen());
        }
        assertThat(checkout(1).parts()).extracting(Part::seq).containsExactly(2L, 1L);
        assertThat(checkout(3).parts()).extracting(Part::seq).containsExactly(4L, 3L);
        assertThat(checkout(1).key()).isEqualTo(checkout(2).key()).isNotEqualTo(checkout(3).key());
    }

    @Test
    void aFloodUnderOneRequestIdStaysBounded() {
        for (int i = 1; i <= 5_000; i++) {
            assertThat(relations.feed(delivery(i).group("v-1").order("o").child("r_" + i, "r_p").seen()))
                    .hasSizeLessThanOrEqualTo(OpenStack.MOST + 8);
        }
        assertThat(relations.settle(NOON.plusSeconds(20))).hasSize(OpenStack.MOST);
    }

    private CheckResult said(long seq) {
        return relations.results(seq).stream().filter(r -> r.check() == CheckName.CHECKOUT).findFirst().orElseThrow();
    }

    private Checkout checkout(long seq) {
        Checkout checkout = relations.related(seq).orElseThrow().checkout();
        assertThat(checkout).isNotNull();
        return checkout;
    }

    private static List<Finding> warnings(Relations index, long upTo) {
        return findings(index, upTo).stream().filter(f -> f.grade() == Grade.WARNING).toList();
    }

    private static List<Finding> findings(Relations index, long upTo) {
        var all = new ArrayList<Finding>();
        for (long seq = 1; seq <= upTo; seq++) {
            index.results(seq).forEach(r -> all.addAll(r.findings()));
        }
        return all;
    }
}
