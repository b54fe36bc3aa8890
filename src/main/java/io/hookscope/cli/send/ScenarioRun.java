package io.hookscope.cli.send;

import io.hookscope.cli.send.SendReport.Style;
import io.hookscope.sample.scenario.Assignment;
import io.hookscope.sample.scenario.BookingProbe;
import io.hookscope.sample.scenario.Report;
import io.hookscope.sample.scenario.Runner;
import io.hookscope.sample.scenario.Scenario;
import io.hookscope.sample.scenario.StepVerdict;
import io.hookscope.sample.scenario.report.ReportFile;
import io.hookscope.sample.send.Courier;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/** Runs a scenario for the command line: prints its steps and writes its report. For one thread. */
public final class ScenarioRun {

    private final ScenarioOptions options;
    private final PrintWriter out;
    private final Style style;

    /** Runs what the options say and prints there. */
    public ScenarioRun(ScenarioOptions options, PrintWriter out, Style style) {
        this.options = options;
        this.out = out;
        this.style = style;
    }

    /**
     * Runs it.
     *
     * @return whether all steps ran and none failed
     * @throws IllegalArgumentException when the options cannot be followed; the sentence says why
     */
    public boolean passes(Scenario scenario, Assignment assignment) {
        Optional<ReportFile> file = options.report();
        var lines = new ScenarioLines(out, style, options.against());
        var limits = options.limits();
        try (var courier = new Courier()) {
            Report report = new Runner(courier, limits).run(scenario, assignment, lines::step);
            lines.sum(report);
            if (file.isPresent()) {
                file.get().write(report);
            }
            return report.complete() && report.count(StepVerdict.FAILED) == 0;
        } catch (IOException e) {
            throw new IllegalArgumentException("The report could not be written: " + e.getMessage() + ".");
        } finally {
            assignment.probe().ifPresent(BookingProbe::close);
        }
    }
}
