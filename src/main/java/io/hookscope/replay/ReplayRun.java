package io.hookscope.replay;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.delivery.handled.SendOutcome;
import io.hookscope.delivery.handled.Verdict;
import io.hookscope.replay.Progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays the deliveries of a plan, within its concurrency, until all are done, somebody cancels, or the target's host turns
 * out to be unknown. Runs on a virtual thread of its own; thread-safe.
 */
public final class ReplayRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);

    private final Sources sources;
    private final RunPlan plan;
    private final BiConsumer<Progress, Handlings.Judged> seen;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Semaphore free;
    private final Set<InFlight> underWay = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Progress> end = new CompletableFuture<>();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int done;
    private int accepted;
    private int lost;
    private @Nullable Handling last;

    /**
     * What a run draws on.
     *
     * @param deliveries what is sent for a number; empty when there is none any more. May block on the disk
     */
    public record Sources(LongFunction<Optional<Outgoing>> deliveries, Replayer replayer, Handlings handlings) {}

    private ReplayRun(Sources sources, RunPlan plan, BiConsumer<Progress, Handlings.Judged> seen) {
        this.sources = sources;
        this.plan = plan;
        this.seen = seen;
        this.free = new Semaphore(plan.pace().atOnce());
    }

    /** Starts; {@code seen} is told of each delivery that is done, one at a time, on any thread. */
    public static ReplayRun start(Sources sources, RunPlan plan, BiConsumer<Progress, Handlings.Judged> seen) {
        var run = new ReplayRun(sources, plan, seen);
        Thread.ofVirtual().name("hookscope-replay").start(run::work);
        return run;
    }

    /** Returns how far it came, once it is over. */
    public CompletableFuture<Progress> end() {
        return end;
    }

    /** Sends nothing more and gives up what is under way, on another thread: to judge it, the disk is read. */
    public void cancel() {
        cancelled.countDown();
        Thread.ofVirtual().name("hookscope-cancel")
                .start(() -> underWay.forEach(sending -> sending.cancel().run()));
    }

    private void work() {
        try {
            sendAll();
            free.acquire(plan.pace().atOnce());
        } catch (InterruptedException _) {
            cancel();
        } catch (RuntimeException e) {
            LOG.error("A replay ended early", e);
            cancel();
        }
        end.complete(atEnd());
    }

    private void sendAll() throws InterruptedException {
        long start = System.nanoTime();
        Instant first = plan.steps().isEmpty() ? Instant.EPOCH : plan.steps().getFirst().arrived();
        for (RunPlan.Step step : plan.steps()) {
            Duration due = plan.pace().due(first, step.arrived());
            if (cancelled.await(due.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS)) {
                return;
            }
            free.acquire();
            if (cancelled.getCount() == 0) {
                free.release();
                return;
            }
            send(step);
        }
    }

    private void send(RunPlan.Step step) {
        Optional<Outgoing> outgoing = outgoing(step);
        if (outgoing.isEmpty()) {
            free.release();
            return;
        }
        InFlight sending = sources.replayer().send(outgoing.get(), plan.target());
        underWay.add(sending);
        if (cancelled.getCount() == 0) {
            sending.cancel().run();
        }
        sending.done().whenComplete((handling, failure) -> {
            underWay.remove(sending);
            try {
                if (failure == null) {
                    settle(step, handling);
                } else {
                    LOG.error("The replay of delivery {} failed", step.seq(), failure);
                    count(failed(step, SendOutcome.Failure.BROKEN, Words.of("failed")), Verdict.FAILING, 0);
                }
            } finally {
                free.release();
            }
        });
    }

    /** Returns what is to be sent; where there is nothing, or it cannot be read, says so: the others have their turn. */
    private Optional<Outgoing> outgoing(RunPlan.Step step) {
        try {
            Optional<Outgoing> outgoing = sources.deliveries().apply(step.seq());
            if (outgoing.isEmpty()) {
                settle(step, gone(step));
            }
            return outgoing;
        } catch (RuntimeException e) {
            LOG.error("Delivery {} cannot be read to replay it", step.seq(), e);
            count(failed(step, SendOutcome.Failure.NOT_SENDABLE, Words.of("unreadable")), Verdict.FAILING, 0);
            return Optional.empty();
        }
    }

    private Handling gone(RunPlan.Step step) {
        return failed(step, SendOutcome.Failure.NOT_SENDABLE, Words.of("gone"));
    }

    private Handling failed(RunPlan.Step step, SendOutcome.Failure failure, String sentence) {
        var outcome = new SendOutcome.Failed(failure, sentence, Duration.ZERO);
        return new Handling(step.seq(), Instant.EPOCH, Handling.Kind.REPLAY, Handling.Change.NONE,
                plan.target().toString(), outcome);
    }

    /** What cannot be compared with what was before counts as failed. */
    private void settle(RunPlan.Step step, Handling handling) {
        Verdict verdict;
        try {
            verdict = sources.handlings().judge(handling, step.expected());
        } catch (RuntimeException e) {
            LOG.error("What became of delivery {} could not be judged", step.seq(), e);
            count(handling, Verdict.FAILING, 0);
            return;
        }
        count(handling, verdict, handling.outcome().success() ? 1 : 0);
    }

    private synchronized void count(Handling handling, Verdict verdict, int taken) {
        done++;
        accepted += taken;
        verdicts.merge(verdict, 1, Integer::sum);
        last = handling;
        lost += isHostUnknown(handling) ? 1 : 0;
        if (lost == done && done < plan.steps().size()) {
            cancelled.countDown(); // the next ones would find no host either
        }
        try {
            seen.accept(progress(State.RUNNING), new Handlings.Judged(handling, verdict));
        } catch (RuntimeException e) {
            LOG.error("What became of delivery {} could not be told", handling.seq(), e);
        }
    }

    private static boolean isHostUnknown(Handling handling) {
        return handling.outcome() instanceof SendOutcome.Failed failed
                && failed.failure() == SendOutcome.Failure.UNKNOWN_HOST;
    }

    private synchronized Progress atEnd() {
        boolean ended = cancelled.getCount() == 0;
        return progress(!ended ? State.FINISHED : lost > 0 && lost == done ? State.GIVEN_UP : State.CANCELLED);
    }

    private synchronized Progress progress(State state) {
        return new Progress(plan.steps().size(), done, accepted, verdicts, last, state);
    }
}
