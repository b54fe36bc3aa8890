package io.hookscope.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.delivery.handled.Verdict.Expected;
import io.hookscope.wire.Target;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Handler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayRunTest {

    private final ReplayRig rig = new ReplayRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aRunSaysWhatWasFixedAndWhatRegressed() throws Exception {
        rig.store(Deliveries.json("1"));
        rig.store(Deliveries.json("2"));
        var repaired = new AtomicBoolean();
        try (var handler = new Handler((request, c) -> {
            boolean first = new String(request.body()).equals("1");
            Handler.write(c, first == repaired.get() ? "200 OK" : "500 Oops");
        })) {
            Progress before = rig.run(handler.at(""), new Pace.Fast(1));
            assertThat(before.count(Verdict.FAILING)).isEqualTo(1);
            assertThat(before.count(Verdict.PASSING)).isEqualTo(1);
            repaired.set(true);
            Progress after = rig.run(handler.at(""), new Pace.Fast(1));
            assertThat(after.count(Verdict.FIXED)).isEqualTo(1);
            assertThat(after.count(Verdict.REGRESSED)).isEqualTo(1);
            assertThat(after.state()).isEqualTo(Progress.State.FINISHED);
        }
    }

    @Test
    void aWrongSignatureIsRightlyRejected() throws Exception {
        rig.store(Deliveries.json("{}"));
        try (var handler = Handler.answering("401 Unauthorized")) {
            var plan = new RunPlan(List.of(new RunPlan.Step(1, Instant.EPOCH, Expected.REJECT)),
                    Target.of(handler.at("")), new Pace.Fast(1));
            Progress end = rig.start(plan).end().get(20, TimeUnit.SECONDS);
            assertThat(end.count(Verdict.PASSING)).isEqualTo(1);
            assertThat(end.accepted()).isZero();
        }
    }

    @Test
    void oneThatCannotBeReadFailsByItselfAndTheOthersAreSent() throws Exception {
        for (int i = 0; i < 3; i++) {
            rig.store(Deliveries.json("{}"));
        }
        try (var handler = Handler.answering("200 OK")) {
            List<RunPlan.Step> steps = LongStream.rangeClosed(1, 3)
                    .mapToObj(seq -> new RunPlan.Step(seq, Instant.EPOCH, Expected.ACCEPT)).toList();
            rig.session.damage(2);
            var plan = new RunPlan(steps, Target.of(handler.at("")), new Pace.Fast(1));
            Progress end = rig.start(plan).end().get(20, TimeUnit.SECONDS);
            assertThat(end.state()).isEqualTo(Progress.State.FINISHED);
            assertThat(end.done()).isEqualTo(3);
            assertThat(end.accepted()).isEqualTo(2);
            assertThat(end.count(Verdict.FAILING)).isEqualTo(1);
            assertThat(handler.received()).hasSize(2);
        }
    }

    @Test
    void allAtOnceStaysWithinItsBound() throws Exception {
        for (int i = 0; i < 40; i++) {
            rig.store(Deliveries.json("{}"));
        }
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var let = new Semaphore(0);
        try (var handler = new Handler((_, c) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            let.acquire();
            now.decrementAndGet();
            Handler.write(c, "200 OK");
        })) {
            var steps = LongStream.rangeClosed(1, 40)
                    .mapToObj(seq -> new RunPlan.Step(seq, Instant.EPOCH, Expected.ACCEPT)).toList();
            ReplayRun run = rig.start(new RunPlan(steps, Target.of(handler.at("")), new Pace.Fast(8)));
            await().until(() -> now.get() == 8);
            let.release(40);
            assertThat(run.end().get(20, TimeUnit.SECONDS).accepted()).isEqualTo(40);
            assertThat(most.get()).isEqualTo(8);
        }
    }

    @Test
    void cancellingEndsARunAtOnceAndGivesUpWhatIsUnderWay() throws Exception {
        for (int i = 0; i < 3; i++) {
            rig.store(Deliveries.json("{}"));
        }
        var end = new CountDownLatch(1);
        try (var handler = new Handler((_, _) -> end.await())) {
            var steps = List.of(new RunPlan.Step(1, Instant.EPOCH, Expected.ACCEPT),
                    new RunPlan.Step(2, Instant.EPOCH.plusSeconds(3_600), Expected.ACCEPT));
            ReplayRun run = rig.start(new RunPlan(steps, Target.of(handler.at("")), new Pace.Gaps(1)));
            await().until(() -> handler.received().size() == 1);
            run.cancel();
            Progress progress = run.end().get(20, TimeUnit.SECONDS);
            assertThat(progress.state()).isEqualTo(Progress.State.CANCELLED);
            assertThat(progress.count(Verdict.UNTRIED)).isEqualTo(1);
            assertThat(progress.count(Verdict.FAILING)).isZero();
            assertThat(handler.received()).hasSize(1);
            assertThat(rig.handled(2)).isEmpty();
        } finally {
            end.countDown();
        }
    }

    @Test
    void whoCancelsReadsNothingFromTheDisk() throws Exception {
        rig.store(Deliveries.json("{}"));
        var readers = ConcurrentHashMap.<Thread>newKeySet();
        var handlings = new Handlings(seq -> {
            readers.add(Thread.currentThread());
            return rig.session.handlings(seq);
        }, rig.session::handled);
        var sources = new ReplayRun.Sources(seq -> rig.session.delivery(seq).map(d -> Outgoing.unchanged(seq, d)),
                new Replayer(rig.wire, handlings, Clock.systemUTC()), handlings);
        var end = new CountDownLatch(1);
        try (var handler = new Handler((_, _) -> end.await())) {
            var steps = List.of(new RunPlan.Step(1, Instant.EPOCH, Expected.ACCEPT));
            ReplayRun run = ReplayRun.start(sources,
                    new RunPlan(steps, Target.of(handler.at("")), new Pace.Fast(1)), (_, _) -> {});
            await().until(() -> handler.received().size() == 1);
            run.cancel();
            assertThat(run.end().get(20, TimeUnit.SECONDS).state()).isEqualTo(Progress.State.CANCELLED);
            assertThat(readers).isNotEmpty().doesNotContain(Thread.currentThread());
        } finally {
            end.countDown();
        }
    }

    @Test
    void anUnknownHostIsTriedOnceAndNotForEachDelivery() throws Exception {
        for (int i = 0; i < 5; i++) {
            rig.store(Deliveries.json("{}"));
        }
        // no name server is asked for a name of more than 63 letters
        Progress end = rig.run("http://" + "n".repeat(70) + ".invalid/hooks", new Pace.Fast(1));
        assertThat(end.state()).isEqualTo(Progress.State.GIVEN_UP);
        assertThat(end.done()).isEqualTo(1);
        assertThat(end.last()).isNotNull().satisfies(
                last -> assertThat(((SendOutcome.Failed) last.outcome()).failure())
                        .isEqualTo(SendOutcome.Failure.UNKNOWN_HOST));
    }

    @Test
    void gapsAreKeptOrShrunk() {
        Instant first = Instant.parse("2026-01-01T12:00:00Z");
        assertThat(new Pace.Gaps(1).due(first, first.plusMillis(1_500))).isEqualTo(Duration.ofMillis(1_500));
        assertThat(new Pace.Gaps(10).due(first, first.plusMillis(1_500))).isEqualTo(Duration.ofMillis(150));
        assertThat(new Pace.Gaps(1).due(first, first.minusSeconds(1))).isEqualTo(Duration.ZERO);
        assertThat(new Pace.Fast(4).due(first, first.plusSeconds(9))).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatCannotBeJudgedOrToldCountsAsFailedAndTheRunGoesOn() throws Exception {
        rig.store(Deliveries.json("1"));
        rig.store(Deliveries.json("2"));
        var blind = new Handlings(_ -> {
            throw new IllegalStateException("the disk is gone");
        }, _ -> {});
        var steps = LongStream.rangeClosed(1, 2)
                .mapToObj(seq -> new RunPlan.Step(seq, Instant.EPOCH, Expected.ACCEPT)).toList();
        try (var handler = Handler.answering("200 OK")) {
            var sources = new ReplayRun.Sources(seq -> rig.session.delivery(seq).map(d -> Outgoing.unchanged(seq, d)),
                    rig.replayer, blind);
            Progress end = ReplayRun.start(sources, new RunPlan(steps, Target.of(handler.at("")), new Pace.Fast(1)),
                    (_, _) -> {
                        throw new IllegalStateException("nobody listens");
                    }).end().get(20, TimeUnit.SECONDS);
            assertThat(end.state()).isEqualTo(Progress.State.FINISHED);
            assertThat(end.done()).isEqualTo(2);
            assertThat(end.count(Verdict.FAILING)).isEqualTo(2);
            assertThat(end.accepted()).isZero();
        }
    }

    @Test
    void aDeliveryThatIsGoneIsSaidAndTheRunGoesOn() throws Exception {
        rig.store(Deliveries.json("{}"));
        try (var handler = Handler.answering("200 OK")) {
            var steps = List.of(new RunPlan.Step(9, Instant.EPOCH, Expected.ACCEPT),
                    new RunPlan.Step(1, Instant.EPOCH, Expected.ACCEPT));
            Progress end = rig.start(new RunPlan(steps, Target.of(handler.at("")), new Pace.Fast(1))).end()
                    .get(20, TimeUnit.SECONDS);
            assertThat(end.done()).isEqualTo(2);
            assertThat(end.accepted()).isEqualTo(1);
        }
    }
}
