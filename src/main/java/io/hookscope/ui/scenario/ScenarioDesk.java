package io.hookscope.ui.scenario;

import io.hookscope.check.Secret;
import io.hookscope.sample.scenario.Assignment;
import io.hookscope.sample.scenario.BookingProbe;
import io.hookscope.sample.scenario.Limits;
import io.hookscope.sample.scenario.Report;
import io.hookscope.sample.scenario.Result;
import io.hookscope.sample.scenario.Runner;
import io.hookscope.sample.scenario.Scenario;
import io.hookscope.sample.scenario.report.ReportFile;
import io.hookscope.sample.send.Courier;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.ViewMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs scenarios in the background and writes their reports. Thread-safe. */
public final class ScenarioDesk {

    /** Under which the window remembers the handler's address. */
    public static final String TARGET = "scenario.target";

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioDesk.class);

    private final Supplier<List<Secret>> secrets;
    private final ViewMemory memory;
    private final Executor background;
    private final Discretion discretion;
    private final Limits limits;

    /**
     * Runs there.
     *
     * @param secrets    those that can sign, the usual one first
     * @param discretion hides the paths of URLs while others look
     */
    public ScenarioDesk(Supplier<List<Secret>> secrets, ViewMemory memory, Executor background, Discretion discretion) {
        this(secrets, memory, background, discretion, Limits.DEFAULT);
    }

    ScenarioDesk(Supplier<List<Secret>> secrets, ViewMemory memory, Executor background, Discretion discretion,
            Limits limits) {
        this.secrets = secrets;
        this.memory = memory;
        this.background = background;
        this.discretion = discretion;
        this.limits = limits;
    }

    Discretion discretion() {
        return discretion;
    }

    /** Returns the secrets that can sign, the usual one first. */
    List<Secret> secrets() {
        return secrets.get();
    }

    /** Returns what was typed last. */
    String recall(String field) {
        return memory.recall("scenario." + field).orElse("");
    }

    /** Keeps what was typed. */
    void keep(String field, String text) {
        memory.keep("scenario." + field, text);
    }

    /**
     * Starts a run and returns how to stop it.
     *
     * @param seen told of each result, in the background
     * @param done told of the whole at the end, also when it was stopped, in the background
     * @throws IllegalArgumentException when the request cannot be followed; the sentence says why
     */
    Runnable run(ScenarioRequest request, Consumer<Result> seen, Consumer<Report> done) {
        Assignment assignment = request.assignment(new SecureRandom().nextLong(), InstantSource.system().instant());
        var task = new FutureTask<>(() -> done.accept(report(request.scenario(), assignment, seen)), "");
        background.execute(task);
        return () -> task.cancel(true);
    }

    /** Runs to the end; what a defect of ours leaves untried is in no result, and the run is over all the same. */
    private Report report(Scenario scenario, Assignment assignment, Consumer<Result> seen) {
        var results = new ArrayList<Result>();
        try (var courier = new Courier()) {
            return new Runner(courier, limits).run(scenario, assignment, seen.andThen(results::add));
        } catch (RuntimeException e) {
            LOG.error("A scenario ended early", e);
            return Report.of(scenario, assignment, results);
        } finally {
            assignment.probe().ifPresent(BookingProbe::close);
        }
    }

    /** Writes a report and tells the sentence that says so, or why not, in the background. */
    void save(Report report, Path file, Consumer<String> told) {
        background.execute(() -> {
            try {
                new ReportFile(file).write(report);
                told.accept(Strings.get("saved", String.valueOf(file.getFileName())));
            } catch (IllegalArgumentException e) {
                told.accept(String.valueOf(e.getMessage()));
            } catch (IOException _) {
                told.accept(Strings.get("unsaved"));
            }
        });
    }
}
