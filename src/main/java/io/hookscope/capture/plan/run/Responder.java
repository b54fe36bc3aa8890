package io.hookscope.capture.plan.run;

import io.hookscope.capture.Reply;
import io.hookscope.capture.ResponsePlan;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Facts;
import io.hookscope.capture.plan.Plan;
import io.hookscope.delivery.Delivery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the plan in force and goes back to 200 at once when it is over. Without a plan nothing is read and nobody waits:
 * the answer follows the commit on the same thread. With one, its rules are asked after the commit as well, and the body is
 * read, on another thread and within bounds, only when a rule asks about it. Thread-safe; no method blocks.
 */
public final class Responder implements ResponsePlan, AutoCloseable {

    private final InstantSource clock;
    private final RandomGenerator random;
    private final RuleBodyReader reader;
    private final List<Consumer<PlanState>> listeners = new CopyOnWriteArrayList<>();
    private volatile PlanState state = new PlanState.Off();
    private volatile @Nullable RuleCounts progress;

    /** Tells the time by that clock and takes chances by that generator, which is used by one thread at a time. */
    public Responder(InstantSource clock, RandomGenerator random) {
        this(clock, random, Thread.ofPlatform().daemon().name("hookscope-plan").factory());
    }

    /** One whose bodies are read by a thread of that factory. */
    Responder(InstantSource clock, RandomGenerator random, ThreadFactory threads) {
        this.clock = clock;
        this.random = random;
        this.reader = new RuleBodyReader(threads);
    }

    /** Puts the plan in force in the place of any other, its counts from the beginning. */
    public void put(Plan plan) {
        if (plan.isOk()) {
            off();
            return;
        }
        var mine = new RuleCounts();
        synchronized (this) {
            progress = mine;
            state = new PlanState.On(plan, clock.instant(), 0);
        }
        tell();
        if (plan.end() instanceof End.After(Duration time)) {
            CompletableFuture.delayedExecutor(time.toMillis() + 20, TimeUnit.MILLISECONDS).execute(() -> end(mine));
        }
    }

    /** Ends the plan of that progress when its time has passed, even if the clock was set back meanwhile. */
    private void end(RuleCounts counted) {
        synchronized (this) {
            if (counted != progress || !(state instanceof PlanState.On on)) {
                return;
            }
            state = over(on);
        }
        tell();
    }

    /** Answers 200 at once from now on. */
    public void off() {
        synchronized (this) {
            progress = null;
            state = new PlanState.Off();
        }
        tell();
    }

    /** Returns whether a plan is in force, at this moment. */
    public PlanState state() {
        look();
        return state;
    }

    /** Calls the consumer, on any thread, whenever a plan begins or is over. */
    public void onChange(Consumer<PlanState> listener) {
        listeners.add(listener);
    }

    @Override
    public CompletionStage<Reply> reply(long seq, Delivery delivery) {
        if (!(state instanceof PlanState.On(Plan plan, _, _))) {
            return ALWAYS_OK.reply(seq, delivery);
        }
        if (!plan.readsBody()) {
            return CompletableFuture.completedStage(decide(plan, ReadFacts.unread(seq, delivery)));
        }
        return reader.read(seq, delivery).thenApply(facts -> decide(plan, facts));
    }

    /** By counts of its own, so that the plan's do not move. */
    @Override
    public CompletionStage<Reply> peek(Delivery delivery) {
        if (!(state() instanceof PlanState.On(Plan plan, _, _))) {
            return ALWAYS_OK.reply(0, delivery);
        }
        return CompletableFuture.completedStage(glance(plan, ReadFacts.unread(0, delivery)));
    }

    private Reply glance(Plan plan, Facts facts) {
        Optional<ChosenAnswer> choice;
        synchronized (this) {
            choice = ChosenAnswer.of(plan, facts, new RuleCounts(), random);
        }
        return choice.map(c -> ReplyTemplates.of(c, facts)).orElse(Reply.OK);
    }

    @Override
    public void close() {
        reader.close();
    }

    /** A plan that was changed or ended while the body was read answers no more. */
    private Reply decide(Plan asked, Facts facts) {
        look();
        Reply reply;
        boolean over;
        synchronized (this) {
            RuleCounts counts = progress;
            if (counts == null || !(state instanceof PlanState.On on) || on.plan() != asked) {
                return Reply.OK;
            }
            var choice = ChosenAnswer.of(asked, facts, counts, random);
            if (choice.isEmpty()) {
                return Reply.of(200, Words.of("unapplied"));
            }
            reply = ReplyTemplates.of(choice.get(), facts);
            var next = new PlanState.On(asked, on.since(), on.answered() + 1);
            over = next.isOver(clock.instant());
            state = over ? over(next) : next;
        }
        if (over) {
            tell();
        }
        return reply;
    }

    /** Ends what is over. */
    private void look() {
        synchronized (this) {
            if (!(state instanceof PlanState.On on) || !on.isOver(clock.instant())) {
                return;
            }
            state = over(on);
        }
        tell();
    }

    private PlanState over(PlanState.On on) {
        progress = null;
        return new PlanState.Over(on.plan(), on.answered());
    }

    private void tell() {
        PlanState now = state;
        listeners.forEach(listener -> listener.accept(now));
    }
}
