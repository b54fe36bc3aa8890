package io.hookscope.capture.plan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.capture.Reply;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.delivery.Delivery;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponderTest {

    private final HandClock clock = new HandClock();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Responder responder = new Responder(clock, new SplittableRandom(11), this::thread);
    private final Delivery golden = Deliveries.json(Deliveries.goldenEnvelope());

    @AfterEach
    void close() {
        responder.close();
    }

    @Test
    void withoutAPlanTheAnswerIsThereAtOnceAndNothingIsRead() {
        assertThat(responder.reply(1, golden).toCompletableFuture()).isCompletedWithValue(Reply.OK);
        assertThat(threads).isEmpty();
    }

    @Test
    void aThreadReadsOnlyWhenARuleAsksAboutTheBodyAndEndsWithTheResponder() throws Exception {
        responder.put(Preset.ERROR.plan());
        reply(1);
        assertThat(threads).isEmpty();
        responder.put(Plan.of(Rule.of(Notation.course("500x1,200"))));
        reply(2);
        assertThat(threads).hasSize(1);
        responder.close();
        assertThat(threads.getFirst().join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void aPlanIsOverAfterItsTimeAlthoughTheClockWasSetBack() {
        responder.put(Preset.ERROR.plan().until(new End.After(Duration.ofSeconds(1))));
        clock.pass(Duration.ofHours(-1));
        await().until(() -> responder.state() instanceof PlanState.Over);
    }

    @Test
    void noMoreTimeIsLeftThanThePlanHasAlthoughTheClockWasSetBack() {
        responder.put(Preset.ERROR.plan().until(new End.After(Duration.ofMinutes(15))));
        clock.pass(Duration.ofHours(-1));
        assertThat(responder.state()).isInstanceOfSatisfying(PlanState.On.class,
                on -> assertThat(on.timeLeft(clock.instant())).contains(Duration.ofMinutes(15)));
    }

    @Test
    void aPlanWhoseTimePassedWhileTheMachineSleptAnswersNoMore() throws Exception {
        responder.put(Preset.ERROR.plan().until(new End.After(Duration.ofMinutes(15))));
        clock.pass(Duration.ofHours(8));
        assertThat(reply(1)).isEqualTo(Reply.OK);
    }

    @Test
    void aPlanThatAsksForNothingAnswersAtOnceToo() throws Exception {
        responder.put(Preset.ERROR.plan());
        assertThat(responder.reply(1, golden).toCompletableFuture()).isCompletedWithValue(Reply.of(500, "500"));
    }

    @Test
    void aChanceIsTakenAsOftenAsItSaysAndTheSameWithTheSameSeed() throws Exception {
        var other = new Responder(clock, new SplittableRandom(11));
        responder.put(Preset.ONE_IN_TEN.plan());
        other.put(Preset.ONE_IN_TEN.plan());
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 1000; i++) {
            statuses.add(reply(i).status());
            assertThat(other.reply(i, golden).toCompletableFuture().get().status()).isEqualTo(statuses.getLast());
        }
        assertThat(statuses.stream().filter(s -> s == 500).count()).isBetween(70L, 130L);
        other.close();
    }

    @Test
    void aSequenceBeginsAgainWhenThePlanIsPutAgain() throws Exception {
        responder.put(Preset.ONCE.plan());
        assertThat(List.of(reply(1).status(), reply(2).status())).containsExactly(500, 200);
        responder.put(Preset.ONCE.plan());
        assertThat(reply(3)).isEqualTo(Reply.of(500, "500 (1 of 1), then 200"));
        assertThat(reply(4)).isEqualTo(Reply.of(200, "200, attempt 2 of 500 once, then 200"));
    }

    @Test
    void tellsWhenAPlanBeginsAndWhenItIsOver() throws Exception {
        var told = new CopyOnWriteArrayList<PlanState>();
        responder.onChange(told::add);
        responder.put(Preset.GONE.plan().until(new End.Count(1)));
        reply(1);
        responder.put(Preset.GONE.plan());
        clock.pass(Duration.ofMinutes(15));
        assertThat(responder.state()).isInstanceOf(PlanState.Over.class);
        responder.put(Preset.OK.plan());
        assertThat(told).hasExactlyElementsOfTypes(PlanState.On.class,
                PlanState.Over.class, PlanState.On.class, PlanState.Over.class, PlanState.Off.class);
    }

    @Test
    void countsDownTheTimeThatIsLeft() {
        responder.put(Preset.ERROR.plan());
        clock.pass(Duration.ofMinutes(5));
        assertThat(responder.state()).isInstanceOfSatisfying(PlanState.On.class,
                on -> assertThat(on.timeLeft(clock.instant())).contains(Duration.ofMinutes(10)));
    }

    @Test
    void remembersOnlySoManySendOuts() {
        var progress = new RuleCounts();
        progress.count(0, "first");
        for (int i = 1; i < RuleCounts.MOST; i++) {
            progress.count(0, "whs_" + i);
        }
        assertThat(progress.count(0, "first")).isEqualTo(2);
        progress.count(0, "one more");
        assertThat(progress.count(0, "first")).isEqualTo(3);
        assertThat(progress.count(0, "whs_1")).isEqualTo(1);
        assertThat(progress.size()).isEqualTo(RuleCounts.MOST);
    }

    @Test
    void anIdThatIsMeantToFillTheMemoryIsKeptAsADigest() throws Exception {
        String body = Deliveries.goldenEnvelope().replace("whs_0e16e42bc6e0c65b57", "whs_" + "9".repeat(100_000));
        Delivery delivery = Deliveries.json(body);
        responder.put(Plan.of(Rule.of(Notation.course("500x1,200"))));
        assertThat(responder.reply(1, delivery).toCompletableFuture().get(20, TimeUnit.SECONDS).status())
                .isEqualTo(500);
        assertThat(responder.reply(2, delivery).toCompletableFuture().get(20, TimeUnit.SECONDS).status())
                .isEqualTo(200);
        assertThat(Fingerprint.of(delivery)).hasSize(32);
    }

    private Thread thread(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().unstarted(work);
        threads.add(thread);
        return thread;
    }

    private Reply reply(long seq) throws Exception {
        return responder.reply(seq, golden).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
