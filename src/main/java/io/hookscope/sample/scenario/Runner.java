package io.hookscope.sample.scenario;

import io.hookscope.sample.send.Courier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs scenarios, one step after the other, each bounded in time. Thread-safe; each {@link #run} is a run of its own.
 */
public final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final Courier courier;
    private final Limits limits;

    /** Sends through that courier, whose budget is how long a handler may take to answer. */
    public Runner(Courier courier, Limits limits) {
        this.courier = courier;
        this.limits = limits;
    }

    /**
     * Runs a scenario until its end or until the thread is interrupted; then it stays interrupted.
     *
     * @param seen told of each result, on the calling thread
     */
    public Report run(Scenario scenario, Assignment assignment, Consumer<Result> seen) {
        var results = new ArrayList<Result>();
        try {
            boolean taken = true;
            for (Step step : scenario.steps()) {
                Result result = taken ? attempt(step, assignment) : skipped(step, "skipped.nottaken");
                taken &= step != Step.TAKEN || result.verdict() == StepVerdict.PASSED;
                results.add(result);
                seen.accept(result);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Report.of(scenario, assignment, results);
    }

    private Result attempt(Step step, Assignment assignment) throws InterruptedException {
        if (step.needsSecret() && assignment.signer().isEmpty()) {
            return skipped(step, "skipped.nosecret");
        }
        long start = System.nanoTime();
        Judgement judgement = bounded(new FutureTask<>(() -> judge(step, assignment)));
        return new Result(step, judgement.verdict(), judgement.found(), judgement.advice(), judgement.unseen(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private Judgement judge(Step step, Assignment assignment) throws InterruptedException {
        try {
            return Deeds.of(new Bench(step, assignment, courier, limits.bookings()).open());
        } catch (BookingProbe.Unreadable e) {
            return new Judgement(StepVerdict.FAILED, String.valueOf(e.getMessage()), Words.of("advice.probe"),
                    List.of());
        }
    }

    private Judgement bounded(FutureTask<Judgement> task) throws InterruptedException {
        Thread.ofVirtual().name("hookscope-scenario").start(task);
        try {
            return task.get(limits.step().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new Judgement(StepVerdict.FAILED, Words.of("found.toolong", limits.step().toSeconds()),
                    Words.of("advice.toolong"), List.of());
        } catch (ExecutionException e) {
            LOG.error("A step failed by itself", e.getCause());
            return new Judgement(StepVerdict.FAILED, Words.of("found.defect", e.getCause()),
                    Words.of("advice.defect"), List.of());
        } finally {
            task.cancel(true);
        }
    }

    private static Result skipped(Step step, String why) {
        return new Result(step, StepVerdict.SKIPPED, Words.of(why), "", List.of(), Duration.ZERO);
    }
}
