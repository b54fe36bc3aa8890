package io.hookscope.check.related;

import static io.hookscope.check.related.Seen.NOON;
import static io.hookscope.check.related.Seen.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.CheckName;
import io.hookscope.check.CheckResult;
import io.hookscope.check.CheckResult.Verdict;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.delivery.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedeliveryTest {
    private static final String[] LADDER = {"PT0S", "PT1M", "PT2M", "PT4M", "PT8M", "PT16M", "PT32M", "PT1H4M",
            "PT2H8M", "PT4H16M", "PT8H32M", "PT17H4M", "PT24H"};

    private final Relations relations = new Relations();

    @Test
    void theSameSendoutAfterOneTwoAndFourMinutesIsOneThreadWithTheNextDueAfterEight() {
        String[] times = {"PT0S", "PT1M", "PT2M", "PT4M"};
        for (int i = 0; i < times.length; i++) {
            relations.feed(delivery(i + 1).sendout("whs_1").bytes(7).after(times[i]).answered(500, "PT0.01S").seen());
        }
        Attempts attempts = relations.related(4).orElseThrow().attempts();
        assertThat(attempts.list()).extracting(Attempt::number).containsExactly(1, 2, 3, 4);
        assertThat(attempts.list()).allMatch(Attempt::identical);
        assertThat(attempts.nextDue()).isEqualTo(NOON.plus(Duration.ofMinutes(8)));
        assertThat(redelivery(4).sentence()).isEqualTo(
                "Attempt 4 of 13 of its send-out. Voucherify’s schedule has the next retry at 2026-08-01T12:08:00Z.");
        assertThat(findings(4)).extracting(Finding::title).containsExactly("Answered 500: a failure to Voucherify");
        assertThat(findings(4)).extracting(Finding::grade).containsExactly(Grade.WARNING);
        assertThat(findings(3)).extracting(Finding::grade).containsExactly(Grade.NOTICE);
    }

    @Test
    void aRedemptionThatIsToldAgainUnderAnotherSendoutIdIsANotice() {
        relations.feed(delivery(1).sendout("whs_1").event("evred_1", "wh_1").redemption("r_1").seen());
        relations.feed(delivery(2).sendout("whs_2").event("evred_2", "wh_1").redemption("r_1").seen());
        relations.feed(delivery(3).sendout("whs_2").event("evred_2", "wh_1").redemption("r_1").bytes(2).after("PT1M")
                .seen());
        assertThat(findings(1)).isEmpty();
        assertThat(findings(2)).extracting(f -> f.grade() + " " + f.pointer() + " " + f.title()).containsExactly(
                "NOTICE /data/redemption/id Delivery 1 told this redemption already, under another send-out id");
        assertThat(findings(3)).isEmpty();
    }

    @Test
    void whatToldARedemptionAgainStaysToldHoweverOftenAnotherWebhookTellsIt() {
        relations.feed(delivery(1).sendout("whs_1").event("evred_1", "wh_1").redemption("r_1").seen());
        relations.feed(delivery(2).sendout("whs_2").event("evred_2", "wh_1").redemption("r_1").seen());
        for (int retry = 0; retry < 12; retry++) {
            relations.feed(delivery(3 + retry).sendout("whs_3").event("evred_3", "wh_2").redemption("r_1").seen());
        }
        assertThat(findings(2)).extracting(f -> f.title()).containsExactly(
                "Delivery 1 told this redemption already, under another send-out id");
    }

    @Test
    void aLifeAnotherWebhookAndAnotherRedemptionTellNothingTwice() {
        relations.feed(delivery(1).sendout("whs_1").event("evred_1", "wh_1").redemption("r_1").seen());
        relations.feed(delivery(2).sendout("whs_2").event("evred_2", "wh_2").redemption("r_1").seen());
        relations.feed(delivery(3).sendout("whs_3").event("evred_3", "wh_1").redemption("r_2").seen());
        for (int seq = 4; seq <= 5; seq++) {
            relations.feed(delivery(seq).rollback("redemption.rollback.failed").sendout("whs_" + seq)
                    .event("evred_" + seq, "wh_1").redemption("r_1").seen());
        }
        relations.feed(delivery(6).event("evred_6", "wh_1").redemption("r_1").seen());
        for (int seq = 7; seq <= 8; seq++) { // of webhooks that are not named, which may be two
            relations.feed(delivery(seq).sendout("whs_" + seq).redemption("r_7").seen());
        }
        for (int seq = 1; seq <= 8; seq++) {
            assertThat(findings(seq)).isEmpty();
        }
    }

    @Test
    void aRetryThatDidNotComeIsPastAndTheNextRungIsDue() {
        relations.feed(delivery(1).sendout("whs_1").answered(500, "PT0.1S").seen());
        Attempts attempts = relations.related(1).orElseThrow().attempts();
        assertThat(attempts.outlook(NOON.plusSeconds(89)).orElseThrow().missed()).isFalse();
        assertThat(attempts.outlook(NOON.plusSeconds(90)).orElseThrow())
                .isEqualTo(new Attempts.Outlook(NOON.plusSeconds(60), true, NOON.plusSeconds(120)));
        assertThat(attempts.outlook(NOON.plusSeconds(500)).orElseThrow().next()).isEqualTo(NOON.plusSeconds(960));
        assertThat(attempts.outlook(NOON.plus(Duration.ofDays(1))).orElseThrow().next()).isNull();
        relations.feed(delivery(2).sendout("whs_1").after("PT1M").answered(200, "PT0.1S").seen());
        assertThat(relations.related(1).orElseThrow().attempts().outlook(NOON)).isEmpty();
    }

    @Test
    void aMissedAttemptIsCountedByItsPlaceOnTheLadder() {
        relations.feed(delivery(1).sendout("whs_1").seen());
        relations.feed(delivery(2).sendout("whs_1").after("PT4M2S").answered(503, "PT1S").seen());
        Attempts attempts = relations.related(2).orElseThrow().attempts();
        assertThat(attempts.number()).isEqualTo(4);
        assertThat(attempts.nextDue()).isEqualTo(NOON.plus(Duration.ofMinutes(8)));
    }

    @Test
    void aSuccessInTimeEndsTheLadderAndWhatFollowsIsToldAsRepetition() {
        relations.feed(delivery(1).sendout("whs_1").answered(200, "PT0.1S").seen());
        assertThat(findings(1)).isEmpty();
        relations.feed(delivery(2).sendout("whs_1").bytes(1).after("PT3M").answered(500, "PT0.1S").seen());
        assertThat(relations.related(2).orElseThrow().attempts().nextDue()).isNull();
        assertThat(findings(2)).extracting(Finding::title).contains("Delivered again although it was accepted before");
        assertThat(findings(2)).filteredOn(f -> f.check() == CheckName.REDELIVERY).extracting(Finding::grade)
                .containsOnly(Grade.NOTICE);
    }

    @Test
    void aFailureSaysWhatComesNext() {
        relations.feed(delivery(1).sendout("whs_1").answered(500, "PT1S").seen());
        assertThat(findings(1)).extracting(Finding::why)
                .containsExactly("Voucherify takes anything but a 2xx as failed."
                        + " It is sent again: Voucherify’s schedule has the next retry at 2026-08-01T12:01:00Z.");
        assertThat(relations.results(1).getFirst().verdict()).isEqualTo(Verdict.FAILED);

        relations.feed(delivery(2).sendout("whs_1").after("PT1M").answered(200, "PT1S").seen());
        assertThat(findings(1)).singleElement().extracting(Finding::why).asString()
                .endsWith("It was sent again: a later attempt followed.");
        assertThat(relations.results(1).getFirst().verdict()).isEqualTo(Verdict.PASSED);

        relations.feed(delivery(3).answered(500, "PT1S").seen());
        assertThat(findings(3)).singleElement().extracting(Finding::why).asString()
                .endsWith("Sent by Voucherify, it would be tried again.");
    }

    @Test
    void whileTheAnswerToARetryIsUnknownTheFailuresBeforeItSpeak() {
        relations.feed(delivery(1).sendout("whs_1").seen());
        assertThat(relations.related(1).orElseThrow().attempts().nextDue()).isNull();
        relations.answered(1, new Answer(500, Duration.ofSeconds(1), "plan"));
        relations.feed(delivery(2).sendout("whs_1").after("PT1M").seen());
        assertThat(relations.related(2).orElseThrow().attempts().nextDue())
                .isEqualTo(NOON.plus(Duration.ofMinutes(2)));
    }

    @Test
    void whatWasAcceptedOnceIsNotGivenUp() {
        relations.feed(delivery(1).sendout("whs_1").answered(200, "PT1S").seen());
        relations.feed(delivery(2).sendout("whs_1").after("PT24H").answered(500, "PT1S").seen());
        assertThat(relations.related(2).orElseThrow().attempts().givenUp()).isFalse();
    }

    @Test
    void whatIsNoEventIsNotBlamedForItsAnswer() {
        relations.feed(delivery(1).nothingKnown().answered(404, "PT1S").seen());
        relations.feed(delivery(2).nothingKnown().sendout("whs_1").answered(404, "PT1S").seen());
        assertThat(findings(1)).isEmpty();
        assertThat(findings(2)).hasSize(1);
    }

    @Test
    void whatWasClosedIsNotSaidToHaveAnAnswer() {
        relations.feed(delivery(1).sendout("whs_1").answered(0, "PT1.5S").seen());

        assertThat(relations.results(1).getFirst().sentence()).isEqualTo("Closed without an answer after 1.500 s.");
        assertThat(findings(1)).extracting(Finding::title)
                .containsExactly("Closed without an answer: a failure to Voucherify");
    }

    @Test
    void theTimeToAnswerIsTheOneThatTheTableTells() {
        relations.feed(delivery(1).sendout("whs_1").answered(200, "PT0.0107S").seen());

        assertThat(relations.results(1).getFirst().sentence())
                .isEqualTo("Answered 200 after 0.010 s of the 10 s that Voucherify waits.");
    }

    @Test
    void aSuccessAfterTenSecondsIsAFailureToVoucherify() {
        relations.feed(delivery(1).sendout("whs_1").seen());
        assertThat(relations.answered(1, new Answer(200, Duration.ofSeconds(10), "slow"))).containsExactly(1L);
        assertThat(findings(1)).extracting(Finding::title)
                .containsExactly("Answered after 10.000 s: too late for Voucherify");
        assertThat(relations.related(1).orElseThrow().attempts().nextDue())
                .isEqualTo(NOON.plus(Duration.ofMinutes(1)));
    }

    @Test
    void otherBytesUnderTheSameSendoutAreTold() {
        relations.feed(delivery(1).sendout("whs_1").bytes(7).seen());
        relations.feed(delivery(2).sendout("whs_1").bytes(8).after("PT1M").seen());
        assertThat(findings(2)).extracting(Finding::title).containsExactly("This attempt differs from the first one");
        assertThat(redelivery(2).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(findings(1)).isEmpty();
    }

    @Test
    void theThirteenthFailureDisablesTheWebhookOrPausesTheDistribution() {
        for (int i = 1; i <= 13; i++) {
            String at = LADDER[i - 1];
            relations.feed(delivery(i).sendout("whs_1").event("e", "wh_1").after(at).answered(500, "PT1S").seen());
            relations.feed(delivery(i + 100).sendout("whs_2").event("f", "distr_1").after(at).answered(500, "PT1S")
                    .seen());
        }
        assertThat(findings(13)).extracting(Finding::title).contains("The last retry failed: the webhook is disabled");
        assertThat(findings(113)).extracting(Finding::title)
                .contains("The last retry failed: the distribution is paused");
        assertThat(findings(13)).extracting(Finding::why)
                .anyMatch(why -> why.endsWith("It was the last attempt: no further retry is due."));
        assertThat(redelivery(13).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(redelivery(13).sentence()).isEqualTo("Attempt 13 of 13 of its send-out.");
        assertThat(findings(12)).extracting(Finding::grade).containsOnly(Grade.NOTICE);
        assertThat(relations.related(13).orElseThrow().attempts().nextDue()).isNull();
    }

    @Test
    void oneSentByHandShiftsNoRetryAndIsNoneOfTheTwelve() {
        relations.feed(delivery(1).sendout("whs_1").answered(500, "PT1S").seen());
        relations.feed(delivery(2).sendout("whs_1").after("PT30S").answered(500, "PT1S").seen());
        Duration due = Duration.ofMinutes(1);
        for (int retry = 1; retry <= 11; retry++) {
            assertThat(relations.related(retry + 1).orElseThrow().attempts().nextDue()).isEqualTo(NOON.plus(due));
            relations.feed(delivery(retry + 2).sendout("whs_1").after(LADDER[retry]).answered(500, "PT1S").seen());
            due = retry == 11 ? Duration.ofHours(24) : due.multipliedBy(2);
        }
        assertThat(relations.related(13).orElseThrow().attempts().givenUp()).isFalse();
        assertThat(relations.related(13).orElseThrow().attempts().nextDue()).isEqualTo(NOON.plus(due));
        relations.feed(delivery(14).sendout("whs_1").after(LADDER[12]).answered(500, "PT1S").seen());
        assertThat(findings(14)).extracting(Finding::title).contains("The last retry failed: the webhook is disabled");
        assertThat(redelivery(14).sentence()).isEqualTo(
                "Delivery 14 of its send-out, beyond the 13 attempts that Voucherify makes by itself.");
    }

    @Test
    void whatWasImportedIsNoRetryWhateverItsAge() {
        Sighting seen = delivery(1).sendout("whs_1").created(NOON).after("PT24H").seen();
        relations.feed(new Sighting(1, seen.receivedAt(), seen.summary(), null, Sighting.Arrival.UNKNOWN));
        assertThat(findings(1)).isEmpty();
    }

    @Test
    void aFirstSightAsOldAsARungIsProbablyARetry() {
        relations.feed(delivery(1).sendout("whs_1").created(NOON).after("PT8M3S").answered(500, "PT1S").seen());
        assertThat(findings(1)).extracting(Finding::title)
                .contains("Probably retry 4; earlier attempts were not seen here");
        assertThat(relations.related(1).orElseThrow().attempts().nextDue())
                .isEqualTo(NOON.plus(Duration.ofMinutes(16)));
    }

    @Test
    void aClockThatIsFastMakesNoRetries() {
        relations.feed(delivery(1).sendout("whs_1").created(NOON.minusSeconds(60)).seen());
        assertThat(findings(1)).extracting(Finding::title)
                .containsExactly("Probably retry 1; earlier attempts were not seen here");
        assertThat(relations.feed(delivery(2).sendout("whs_2").created(NOON.plusSeconds(10)).after("PT70S").seen()))
                .as("made while this one listened, and seen as late as the first").containsExactly(1L);
        relations.feed(delivery(3).sendout("whs_3").created(NOON.plusSeconds(500)).after("PT565S").seen());
        assertThat(List.of(1L, 2L, 3L)).allSatisfy(seq -> {
            assertThat(findings(seq)).isEmpty();
            assertThat(relations.related(seq).orElseThrow().attempts().number()).isEqualTo(1);
        });
        relations.feed(delivery(4).sendout("whs_4").created(NOON.plusSeconds(600)).after("PT850S").seen());
        assertThat(findings(4)).extracting(Finding::title).as("older than the clock is fast")
                .containsExactly("Probably retry 3; earlier attempts were not seen here");
    }

    @Test
    void retriesOfWhatWasMissedStayRetriesWhenOthersComeAtOnce() {
        relations.feed(delivery(1).sendout("whs_1").created(NOON.minusSeconds(60)).seen());
        relations.feed(delivery(2).sendout("whs_2").created(NOON.minusSeconds(59)).seen());
        relations.feed(delivery(3).sendout("whs_3").created(NOON.plusSeconds(5)).after("PT5.2S").seen());
        relations.feed(delivery(4).sendout("whs_4").created(NOON.plusSeconds(900)).after("PT960S").seen());
        assertThat(List.of(1L, 2L, 4L)).allSatisfy(seq -> assertThat(findings(seq)).extracting(Finding::title)
                .containsExactly("Probably retry 1; earlier attempts were not seen here"));
        assertThat(findings(3)).isEmpty();
    }

    @Test
    void anOldSampleAndAFreshDeliverySayNothing() {
        relations.feed(delivery(1).sendout("whs_1").created(NOON.minus(Duration.ofDays(900))).seen());
        relations.feed(delivery(2).sendout("whs_2").created(NOON.minusMillis(300)).seen());
        relations.feed(delivery(3).created(NOON.minusSeconds(60)).seen());
        assertThat(List.of(1L, 2L, 3L)).allSatisfy(seq -> assertThat(findings(seq)).isEmpty());
    }

    @Test
    void oneEventFromTwoWebhooksIsToldOnce() {
        relations.feed(delivery(1).sendout("whs_1").event("ev_1", "wh_1").seen());
        assertThat(relations.feed(delivery(2).sendout("whs_2").event("ev_1", "wh_2").seen())).containsExactly(1L);
        relations.feed(delivery(3).sendout("whs_2").event("ev_1", "wh_2").bytes(2).after("PT1M").seen());
        assertThat(findings(1)).isEmpty();
        assertThat(findings(2)).extracting(Finding::title).containsExactly("Two webhooks send this event here");
        assertThat(findings(3)).isEmpty();
        assertThat(relations.related(1).orElseThrow().subscriptions()).containsExactly(new Subscription(2, "wh_2"));
        assertThat(relations.sources()).extracting(Sources.Source::id).containsExactly("wh_2", "wh_1");
    }

    @Test
    void theSameBytesWithoutASendoutAreADuplicate() {
        relations.feed(delivery(1).bytes(42).seen());
        relations.feed(delivery(2).bytes(42).seen());
        relations.feed(delivery(3).bytes(0).seen());
        relations.feed(delivery(4).bytes(0).seen());
        assertThat(findings(2)).extracting(Finding::title).containsExactly("The same bytes as delivery 1");
        assertThat(relations.related(1).orElseThrow().duplicates()).containsExactly(2L);
        assertThat(findings(1)).isEmpty();
        assertThat(findings(4)).isEmpty();
        assertThat(redelivery(2).sentence())
                .isEqualTo("It names no send-out, and one other delivery has the same bytes.");
        relations.feed(delivery(5).bytes(42).seen());
        assertThat(redelivery(2).sentence())
                .isEqualTo("It names no send-out, and 2 other deliveries have the same bytes.");
    }

    @Test
    void aReplayOfOursIsNoAttempt() {
        relations.feed(delivery(1).sendout("whs_1").answered(500, "PT1S").seen());
        assertThat(relations.feed(delivery(2).sendout("whs_1").replayOf("1").answered(500, "PT1S").seen())).isEmpty();
        assertThat(relations.related(1).orElseThrow().attempts().total()).isEqualTo(1);
        assertThat(relations.related(2).orElseThrow().replayOf()).isEqualTo("1");
        assertThat(findings(2)).isEmpty();
    }

    private CheckResult redelivery(long seq) {
        return relations.results(seq).stream().filter(r -> r.check() == CheckName.REDELIVERY).findFirst().orElseThrow();
    }

    private List<Finding> findings(long seq) {
        return relations.results(seq).stream().flatMap(r -> r.findings().stream()).toList();
    }
}
