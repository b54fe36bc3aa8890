package io.hookscope.cli.send;

import io.hookscope.sample.scenario.BookingProbe;
import io.hookscope.sample.scenario.Limits;
import io.hookscope.sample.scenario.Result;
import io.hookscope.sample.scenario.Scenario;
import io.hookscope.sample.scenario.report.ReportFile;
import io.hookscope.sample.send.Courier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Which scenario is run, and what becomes of it. Filled by picocli, read once. */
public final class ScenarioOptions {

    /** The options that a scenario has a use for; it makes its events itself. */
    private static final Set<String> FITTING = Set.of("--scenario", "--books", "--books-pointer", "--books-wait",
            "--step-timeout", "--report", "--against", "--secret-file", "--data-dir", "--seed", "--at", "--json");

    @Option(names = "--scenario", paramLabel = "NAME", completionCandidates = Choices.Scenarios.class, description = "Try the handler at URL instead and judge it, step by step: at-least-once, stack, signature, "
            + "lifecycle or all.")
    private @Nullable String scenario;

    @Option(names = "--books", paramLabel = "URL", description = "With --scenario: where a GET tells how much the handler has booked, as a number or as JSON. "
            + "Without it, double bookings cannot be seen.")
    private @Nullable String books;

    @Option(names = "--books-pointer", paramLabel = "POINTER", description = "Where in that JSON the number stands, or a list of the bookings, for example /count.")
    private @Nullable String booksPointer;

    @Option(names = "--books-wait", paramLabel = "SECONDS", description = "How long after its answer the handler may take to book; 0.5 when left out.")
    private @Nullable Double booksWait;

    @Option(names = "--step-timeout", paramLabel = "SECONDS", description = "The longest that a step may take; 60 when left out.")
    private @Nullable Double stepTimeout;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what came of the scenario: JSON when the name ends in .json, JUnit's form in .xml.")
    private @Nullable Path report;

    @Option(names = "--against", paramLabel = "FILE", description = "Compare with the JSON report of an earlier run: fixed, regressed, still failing, still passing.")
    private @Nullable Path against;

    /** Picocli fills it. */
    public ScenarioOptions() {}

    /**
     * Returns the scenario to run; empty to send samples.
     *
     * @param given the options on the command line
     * @throws IllegalArgumentException when they do not go together
     */
    public Optional<Scenario> scenario(List<OptionSpec> given) {
        boolean wanted = scenario != null;
        var unfit = new TreeSet<String>();
        for (OptionSpec option : given) {
            String name = option.longestName();
            boolean ofScenario = FITTING.contains(name)
                    && !Set.of("--secret-file", "--data-dir", "--seed", "--at", "--json")
                            .contains(name);
            if (wanted ? !FITTING.contains(name) : ofScenario) {
                unfit.add(name);
            }
        }
        if (!unfit.isEmpty()) {
            throw new IllegalArgumentException((wanted
                    ? "A scenario makes its events itself: leave out "
                    : "Only a scenario has a use for this: name one with --scenario, or leave out ")
                    + String.join(", ", unfit) + ".");
        }
        return scenario == null
                ? Optional.empty()
                : Optional.of(Choice.of(scenario, "scenario", Scenario::of, Scenario::word, Scenario.values()));
    }

    /** Returns who tells the bookings. */
    public Optional<BookingProbe> probe() {
        if (books == null && booksPointer != null) {
            throw new IllegalArgumentException("A pointer needs an answer to point into: give --books, too.");
        }
        return Optional.ofNullable(books)
                .map(url -> new BookingProbe(Courier.target(url), booksPointer == null ? "" : booksPointer));
    }

    /** Returns how long is waited. */
    public Limits limits() {
        return new Limits(stepTimeout == null ? Limits.DEFAULT.step() : seconds(stepTimeout),
                booksWait == null ? Limits.DEFAULT.bookings() : seconds(booksWait));
    }

    /** Returns where the report goes. */
    public Optional<ReportFile> report() {
        return Optional.ofNullable(report).map(ReportFile::new);
    }

    /** Returns the results of the earlier run to compare with; empty when there is none. */
    public List<Result> against() {
        return against == null ? List.of() : ReportFile.read(against);
    }

    private static Duration seconds(double seconds) {
        if (!(seconds >= 0 && seconds <= 3600)) {
            throw new IllegalArgumentException("A time is a number of seconds from 0 to 3600.");
        }
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
