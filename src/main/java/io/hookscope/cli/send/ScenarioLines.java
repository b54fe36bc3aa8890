package io.hookscope.cli.send;

import io.hookscope.cli.send.SendReport.Style;
import io.hookscope.event.Printable;
import io.hookscope.sample.scenario.Report;
import io.hookscope.sample.scenario.Result;
import io.hookscope.sample.scenario.StepVerdict;
import io.hookscope.sample.scenario.Trend;
import io.hookscope.sample.scenario.report.JsonReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Prints the steps of a scenario as they end, and their sum. Used by one thread at a time. */
final class ScenarioLines {

    private final PrintWriter out;
    private final Style style;
    private final List<Result> before;

    ScenarioLines(PrintWriter out, Style style, List<Result> before) {
        this.out = out;
        this.style = style;
        this.before = before;
    }

    void step(Result result) {
        Optional<String> progress = Trend.of(result, before).map(Trend::words);
        if (style == Style.JSON) {
            ObjectNode json = JsonReport.step(result);
            progress.ifPresent(words -> json.put("progress", words));
            out.println(SendReport.JSON.writeValueAsString(json));
        } else {
            text(result, progress.map(words -> " (" + words + ")").orElse(""));
        }
        out.flush();
    }

    private void text(Result result, String progress) {
        String words = String.format(Locale.ROOT, "%-9s  %-48s  %5d ms", result.verdict().shown(),
                result.step().title() + progress, result.took().toMillis());
        out.println(words);
        if (result.verdict() != StepVerdict.SKIPPED) {
            line("expected", result.step().expected());
        }
        line(result.verdict() == StepVerdict.SKIPPED ? "because" : "found", result.found());
        result.unseen().forEach(unseen -> line("not seen", unseen));
        if (!result.advice().isEmpty()) {
            line("to do", result.advice());
        }
    }

    private void line(String what, String words) {
        out.println(String.format(Locale.ROOT, "           %-9s %s", what, Printable.of(words)));
    }

    void sum(Report report) {
        if (style == Style.JSON) {
            out.println(SendReport.JSON.writeValueAsString(JsonReport.sum(report)));
        } else {
            out.println();
            out.println(sentence(report));
            if (report.passedWithoutBookings() > 0) {
                out.println("How often things were booked could not be seen: name the address that tells it with "
                        + "--books.");
            }
        }
        out.flush();
    }

    private String sentence(Report report) {
        int steps = report.scenario().steps().size();
        long fixed = report.results().stream().filter(r -> Trend.of(r, before).filter(Trend.FIXED::equals)
                .isPresent()).count();
        return String.format(Locale.ROOT, "%s: %d of %d steps passed, %d failed, %d skipped%s%s  (seed %d)",
                report.scenario().title(), report.count(StepVerdict.PASSED), steps, report.count(StepVerdict.FAILED),
                report.count(StepVerdict.SKIPPED), report.complete() ? "" : ", the rest not tried",
                before.isEmpty() ? "" : "; " + fixed + " fixed", report.seed());
    }
}
