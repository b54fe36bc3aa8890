package io.hookscope.check.related;

import static io.hookscope.check.related.Seen.NOON;
import static io.hookscope.check.related.Seen.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalOrderTest {

    private final Relations relations = new Relations();

    private static Seen redeemed(long seq) {
        return delivery(seq).sendout("whs_a").event("evred_1", "wh_1").redemption("r_1").group("v-1").order("ord_1")
                .created(NOON);
    }

    private static Seen rolledBack(long seq) {
        return delivery(seq).rollback("redemption.rollback.succeeded").sendout("whs_b").event("evred_2", "wh_1")
                .redemption("r_1").group("v-2").order("ord_1").created(NOON.plusMillis(40)).after("PT0.3S");
    }

    @Test
    void aRedemptionThatArrivesAfterItsOwnRollbackIsANotice() {
        relations.feed(rolledBack(1).seen());
        relations.feed(redeemed(2).after("PT1S").seen());

        assertThat(overtaken(1)).isEmpty();
        assertThat(overtaken(2)).extracting(f -> f.grade() + " " + f.check() + " " + f.pointer() + " " + f.title())
                .containsExactly("NOTICE TIMING /created_at Arrived after its own rollback, delivery 1");
        assertThat(relations.results(2)).extracting(CheckResult::verdict).doesNotContain(Verdict.FAILED);
        assertThat(CombinedChecks.of(List.of(), relations.results(2))).extracting(CheckResult::check)
                .doesNotHaveDuplicates();

        relations.evict(Set.of(1L));
        assertThat(overtaken(2)).isEmpty();
    }

    @Test
    void whatComesInItsOrderIsToldOfNothing() {
        relations.feed(redeemed(1).after("PT0.1S").seen());
        relations.feed(rolledBack(2).seen());
        nothing(1, 2);
    }

    @Test
    void aRetryIsLateForAnotherReason() {
        relations.feed(redeemed(1).after("PT0.1S").answered(500, "PT0.1S").seen());
        relations.feed(rolledBack(2).seen());
        relations.feed(redeemed(3).bytes(1).after("PT1M").seen()); // the retry of 1
        relations.feed(rolledBack(4).sendout("whs_c").redemption("r_2").seen());
        relations.feed(redeemed(5).sendout("whs_d").redemption("r_2").after("PT1M2S").seen()); // whose first was missed
        relations.feed(rolledBack(6).sendout("whs_e").redemption("r_3").seen());
        relations.feed(redeemed(7).sendout("whs_f").redemption("r_3").after("PT3H").seen()); // by hand from the audit log
        nothing(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aRepetitionOfWhatWasHereBeforeIsNone() {
        relations.feed(redeemed(1).seen());
        relations.feed(rolledBack(2).seen());
        relations.feed(redeemed(3).sendout("whs_z").after("PT2S").seen());
        nothing(1, 2, 3);
    }

    @Test
    void stampsThatAreEqualMissingOrTheOtherWayRoundTellNothing() {
        relations.feed(rolledBack(1).created(NOON).seen());
        relations.feed(redeemed(2).after("PT1S").seen());
        relations.feed(
                delivery(3).rollback("redemption.rollback.succeeded").event("e", "wh_1").redemption("r_2").seen());
        relations.feed(redeemed(4).redemption("r_2").sendout("whs_4").after("PT1S").seen());
        relations.feed(rolledBack(5).redemption("r_3").sendout("whs_5").seen());
        relations.feed(delivery(6).event("e", "wh_1").redemption("r_3").sendout("whs_6").after("PT1S").seen());
        relations.feed(rolledBack(7).redemption("r_4").sendout("whs_7").created(NOON.minusSeconds(1)).seen());
        relations.feed(redeemed(8).redemption("r_4").sendout("whs_8").after("PT1S").seen());
        nothing(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void otherWebhooksFailedRollbacksReplaysAndImportsTellNothing() {
        relations.feed(rolledBack(1).event("evred_2", "wh_2").seen());
        relations.feed(redeemed(2).after("PT1S").seen());
        relations.feed(rolledBack(3).rollback("redemption.rollback.failed").redemption("r_2").sendout("whs_3").seen());
        relations.feed(redeemed(4).redemption("r_2").sendout("whs_4").after("PT1S").seen());
        relations.feed(rolledBack(5).redemption("r_3").sendout("whs_5").seen());
        relations.feed(redeemed(6).redemption("r_3").sendout("whs_6").replayOf("6").after("PT1S").seen());
        relations.feed(rolledBack(7).redemption("r_4").sendout("whs_7").seen());
        Sighting imported = redeemed(8).redemption("r_4").sendout("whs_8").after("PT1S").seen();
        relations.feed(new Sighting(8, imported.receivedAt(), imported.summary(), null, Sighting.Arrival.UNKNOWN));
        nothing(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void theDeliveriesOfOneCheckoutMayComeInAnyOrder() {
        relations.feed(redeemed(1).sendout("whs_1").redemption("r_p").total("r_1", "r_2").created(NOON.plusMillis(90))
                .seen());
        relations.feed(redeemed(2).sendout("whs_2").child("r_2", "r_p").created(NOON.plusMillis(60)).seen());
        relations.feed(redeemed(3).sendout("whs_3").child("r_1", "r_p").created(NOON.plusMillis(30)).seen());
        relations.feed(rolledBack(4).sendout("whs_4").redemption("r_2").created(NOON.plusSeconds(2)).seen());
        relations.feed(rolledBack(5).sendout("whs_5").redemption("r_1").created(NOON.plusSeconds(1)).seen());
        relations.feed(rolledBack(6).sendout("whs_6").redemption("r_9").group("v-9").seen());
        relations.feed(redeemed(7).sendout("whs_7").redemption("r_9").group("v-9").after("PT1S").seen());
        nothing(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aClockThatIsFastSaysNothingAndOneThatIsSlowNoLessThanItKnows() {
        relations.feed(rolledBack(1).after("PT1H").seen());
        relations.feed(redeemed(2).after("PT1H1S").seen());
        assertThat(overtaken(2)).isEmpty();
        relations.feed(rolledBack(3).redemption("r_2").sendout("whs_3").after("PT-10M").seen());
        relations.feed(redeemed(4).redemption("r_2").sendout("whs_4").after("PT-11M").seen());
        assertThat(overtaken(4)).as("the numbers tell the order, not this computer's clock").hasSize(1);
    }

    private void nothing(long... seqs) {
        for (long seq : seqs) {
            assertThat(overtaken(seq)).as("delivery " + seq).isEmpty();
        }
    }

    private List<Finding> overtaken(long seq) {
        return relations.results(seq).stream().flatMap(r -> r.findings().stream())
                .filter(f -> f.check() == CheckName.TIMING && f.title().startsWith("Arrived after its own")).toList();
    }
}
