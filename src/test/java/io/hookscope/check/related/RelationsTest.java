package io.hookscope.check.related;

import static io.hookscope.check.related.Seen.NOON;
import static io.hookscope.check.related.Seen.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Conclusion;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelationsTest {
    private final Relations relations = new Relations();

    @Test
    void aRedemptionAndItsRollbackAreOneLife() {
        relations.feed(delivery(1).redemption("r_1").order("ord_1").seen());
        relations.feed(delivery(2).redemption("r_1").order("ord_1").rollback("redemption.rollback.failed")
                .after("PT1H").seen());
        assertThat(relations.feed(delivery(3).redemption("r_1").order("ord_1").rollback("redemption.rollback.succeeded")
                .after("PT2H").seen())).containsExactly(1L, 2L);
        assertThat(relations.related(1).orElseThrow().lifecycle()).extracting(Milestone::sentence).containsExactly(
                "CODE-r_1 was redeemed", "Rolling back CODE-r_1 failed", "CODE-r_1 was rolled back");
    }

    @Test
    void aRollbackThatNamesNothingFindsTheCustomersLastRedemption() {
        relations.feed(delivery(1).redemption("r_1").order("o_1").tracking("track_1").seen());
        relations.feed(delivery(2).redemption("r_2").order("o_2").tracking("track_1").seen());
        relations.feed(delivery(3).tracking("track_1").rollback("redemption.rollback.succeeded").after("PT1H").seen());
        assertThat(relations.related(3).orElseThrow().lifecycle()).extracting(Milestone::seq).containsExactly(2L, 3L);
        assertThat(relations.related(1).orElseThrow().lifecycle()).isEmpty();
    }

    @Test
    void whatHappenedToOneOrderIsOneLife() {
        relations.feed(delivery(1).redemption("r_1").order("ord_1").failed().seen());
        relations.feed(delivery(2).redemption("r_2").order("ord_1").after("PT1H").seen());
        relations.feed(delivery(3).redemption("r_2").rollback("redemption.rollback.succeeded").after("PT2H").seen());
        assertThat(relations.related(1).orElseThrow().lifecycle()).extracting(Milestone::sentence)
                .containsExactly("Redeeming CODE-r_1 failed", "CODE-r_2 was redeemed");
        assertThat(relations.related(3).orElseThrow().lifecycle()).extracting(Milestone::seq).containsExactly(2L, 3L);
    }

    @Test
    void whatWasTakenOutIsToldOfNoMore() {
        relations.feed(delivery(1).bytes(42).event("ev_1", "wh_1").redemption("r_1").order("o").tracking("t").seen());
        relations.feed(delivery(2).bytes(42).event("ev_1", "wh_2").redemption("r_1").order("o")
                .rollback("redemption.rollback.succeeded").seen());
        assertThat(relations.related(2).orElseThrow()).satisfies(related -> {
            assertThat(related.duplicates()).containsExactly(1L);
            assertThat(related.subscriptions()).hasSize(1);
            assertThat(related.lifecycle()).hasSize(2);
        });
        relations.evict(Set.of(1L));
        relations.feed(delivery(3).tracking("t").rollback("redemption.rollback.succeeded").seen());
        assertThat(List.of(2L, 3L)).allSatisfy(seq -> {
            assertThat(relations.related(seq).orElseThrow().others()).isEmpty();
            assertThat(relations.related(seq).orElseThrow().lifecycle()).isEmpty();
        });
    }

    @Test
    void anAnswerSaysSomethingAboutTheOtherAttemptsToo() {
        relations.feed(delivery(1).sendout("whs_1").answered(500, "PT1S").seen());
        relations.feed(delivery(2).sendout("whs_1").after("PT1M").seen());
        assertThat(relations.answered(2, new Answer(500, Duration.ofSeconds(1), "plan"))).containsExactly(1L, 2L);
        assertThat(relations.feed(delivery(3).sendout("whs_1").after("PT2M").answered(200, "PT1S").seen()))
                .containsExactly(1L, 2L);
        assertThat(relations.feed(delivery(3).sendout("whs_1").after("PT2M").answered(500, "PT1S").seen()))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void retriesAreOneStepOfALife() {
        relations.feed(delivery(1).sendout("whs_1").redemption("r_1").seen());
        relations.feed(delivery(2).sendout("whs_1").redemption("r_1").after("PT1M").seen());
        assertThat(relations.related(2).orElseThrow().lifecycle()).isEmpty();
    }

    @Test
    void retriesHideNoStepOfALife() {
        relations.feed(delivery(1).sendout("whs_1").redemption("r_1").order("o").seen());
        for (int retry = 1; retry <= 200; retry++) {
            relations.feed(delivery(1 + retry).sendout("whs_2").redemption("r_2").order("o").after("PT1M").seen());
        }
        assertThat(relations.related(150).orElseThrow().lifecycle()).extracting(Milestone::seq).containsExactly(1L, 2L);
        relations.evict(Set.of(2L));
        assertThat(relations.related(1).orElseThrow().lifecycle()).extracting(Milestone::redemption)
                .containsExactly("r_1", "r_2");
    }

    @Test
    void theLifeOfOneOfManyRedemptionsBeginsWithItselfAndItHearsOfItsRollback() {
        for (int part = 1; part <= 30; part++) {
            relations.feed(delivery(part).redemption("r_" + part).order("o").created(NOON.plusSeconds(part)).seen());
        }
        for (int part = 30; part >= 1; part--) {
            assertThat(relations.feed(delivery(61 - part).redemption("r_" + part).order("o")
                    .rollback("redemption.rollback.succeeded").created(NOON.plusSeconds(100 - part)).seen()))
                    .contains((long) part);
        }
        assertThat(relations.related(1).orElseThrow().lifecycle()).extracting(Milestone::seq).hasSize(40)
                .startsWith(1L).endsWith(60L);
    }

    @Test
    void beyondItsCapacityItForgetsTheOldest() {
        var small = new Relations(Duration.ofSeconds(15), 100);
        for (int i = 1; i <= 1_000; i++) {
            small.feed(delivery(i).sendout("whs_" + i % 7).redemption("r_" + i % 5).group("v-" + i % 3).order("o")
                    .tracking("t").event("e" + i % 11, "wh_1").bytes(1).seen());
        }
        assertThat(small.size()).isEqualTo(100);
        assertThat(small.related(900)).isEmpty();
        assertThat(small.related(901)).isPresent();
    }

    @Test
    void evictionKeepsTheNumberOfLaterAttemptsAndMissesNoPartOfACheckout() {
        relations.feed(delivery(1).sendout("whs_1").redemption("r_p").total("r_1").seen());
        relations.feed(delivery(2).child("r_1", "r_p").seen());
        relations.evict(Set.of(1L));
        relations.feed(delivery(3).sendout("whs_1").redemption("r_p").total("r_1").after("PT1M").seen());
        assertThat(relations.related(2).orElseThrow().checkout()).isNotNull().matches(c -> c.missing().isEmpty());
        relations.evict(Set.of(1L, 2L, 3L));
        assertThat(relations.size()).isZero();
        relations.feed(delivery(4).child("r_1", "r_p").after("PT2M").seen());
        assertThat(relations.related(4).orElseThrow().checkout()).isNotNull().matches(c -> c.arrived() == 1);
    }

    @Test
    void anAttemptThatComesBackTakesItsPlaceAmongTheOthers() {
        var first = delivery(1).sendout("whs_1").event("e", "wh_1").answered(500, "PT1S").seen();
        relations.feed(first);
        relations.feed(delivery(2).sendout("whs_1").event("e", "wh_1").after("PT1M").answered(200, "PT1S").seen());
        relations.evict(Set.of(1L));
        assertThat(relations.sources()).extracting(Sources.Source::count).containsExactly(1L);

        assertThat(relations.feed(first)).containsExactly(2L);

        assertThat(relations.related(1).orElseThrow().attempts().list()).extracting(Attempt::seq, Attempt::number)
                .containsExactly(tuple(1L, 1), tuple(2L, 2));
        assertThat(relations.sources()).extracting(Sources.Source::count).containsExactly(2L);
    }

    @Test
    void oneThatComesBackBetweenOthersStandsBetweenThem() {
        for (int i = 1; i <= 3; i++) {
            relations.feed(delivery(i).sendout("whs_1").bytes(7).after("PT" + i + "M").seen());
        }
        relations.evict(Set.of(2L));
        assertThat(relations.feed(delivery(2).sendout("whs_1").bytes(7).after("PT2M").seen())).containsExactly(1L, 3L);

        assertThat(relations.related(3).orElseThrow().attempts().list()).extracting(Attempt::seq, Attempt::number)
                .containsExactly(tuple(1L, 1), tuple(2L, 2), tuple(3L, 3));
    }

    @Test
    void aHotKeyNeverTellsMoreThanAFewOthers() {
        for (int i = 1; i <= 20_000; i++) {
            assertThat(relations.feed(delivery(i).sendout("whs_1").redemption("r_1").order("o").group("v").tracking("t")
                    .event("e", "wh").bytes(1).seen()).size()).isLessThan(70);
        }
        assertThat(relations.related(20_000).orElseThrow().attempts().total()).isEqualTo(20_000);
        assertThat(relations.related(20_000).orElseThrow().attempts().list()).hasSize(50);
    }

    @Test
    void aCheckThatSpeaksAloneAndAmongOthersIsOneCheck() {
        var late = new Finding(CheckName.TIMING, Grade.NOTICE, "", "", "", "late", "", "");
        var wrong = new Finding(CheckName.TIMING, Grade.WARNING, "", "", "", "wrong", "", "");
        List<CheckResult> both = CombinedChecks.of(
                List.of(new CheckResult(CheckName.TIMING, Verdict.PASSED, "Arrived.", List.of(late)),
                        new CheckResult(CheckName.JSON, Verdict.PASSED, "JSON.", List.of())),
                List.of(new CheckResult(CheckName.TIMING, Verdict.FAILED, "Answered.", List.of(wrong)),
                        new CheckResult(CheckName.CHECKOUT, Verdict.NOT_APPLICABLE, "None.", List.of())));
        assertThat(both).containsExactly(new CheckResult(CheckName.JSON, Verdict.PASSED, "JSON.", List.of()),
                new CheckResult(CheckName.TIMING, Verdict.FAILED, "Arrived. Answered.", List.of(wrong, late)),
                new CheckResult(CheckName.CHECKOUT, Verdict.NOT_APPLICABLE, "None.", List.of()));

        var unknown = new CheckResult(CheckName.TIMING, Verdict.NOT_APPLICABLE, "Unknown.", List.of());
        assertThat(CombinedChecks.of(List.of(unknown), List.of(both.get(1)))).containsExactly(both.get(1));
        assertThat(CombinedChecks.of(List.of(both.get(1)), List.of(unknown))).containsExactly(both.get(1));
    }

    @Test
    void theConclusionOfARowCountsWhatOthersAdd() {
        relations.feed(delivery(1).sendout("whs_1").answered(200, "PT1S").seen());
        relations.feed(delivery(2).sendout("whs_1").bytes(1).after("PT1M").answered(500, "PT1S").seen());
        var alone = new Conclusion(new SignatureVerdict(SignatureVerdict.Kind.MISSING, "missing"), 1, 2, 3, 1);
        assertThat(CombinedChecks.conclude(alone, relations.related(2).orElseThrow(), relations.results(2)))
                .isEqualTo(new Conclusion(alone.signature(), 1, 3, 4, 2));
    }
}
