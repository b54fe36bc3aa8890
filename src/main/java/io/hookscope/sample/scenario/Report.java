package io.hookscope.sample.scenario;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What came of a run. Immutable.
 *
 * @param target  scheme, host, port and path: a query or a name before the host may hold a token and is left out
 * @param at      when the first event happened
 * @param seed    makes the same events again
 * @param results of the steps that ran, in their order; fewer than the scenario has when it was stopped
 */
public record Report(Scenario scenario, String target, Instant at, long seed, List<Result> results) {

    public Report {
        results = List.copyOf(results);
    }

    /** Makes a report of a run. */
    public static Report of(Scenario scenario, Assignment assignment, List<Result> results) {
        return new Report(scenario, shown(assignment.target()), assignment.at(), assignment.seed(), results);
    }

    /** Returns how many steps came to that verdict. */
    public long count(StepVerdict verdict) {
        return results.stream().filter(r -> r.verdict() == verdict).count();
    }

    /** Returns how many steps passed as far as could be seen. */
    public long passedWithoutBookings() {
        return results.stream()
                .filter(r -> r.verdict() == StepVerdict.PASSED && r.unseen().contains(Words.unseenBookings()))
                .count();
    }

    /** Whether it ran to its end. */
    public boolean complete() {
        return results.size() == scenario.steps().size();
    }

    /** Returns how long the steps took together. */
    public Duration took() {
        return results.stream().map(Result::took).reduce(Duration.ZERO, Duration::plus);
    }

    private static String shown(URI target) {
        String path = target.getRawPath() == null ? "" : target.getRawPath();
        return target.getScheme() + "://" + target.getHost() + (target.getPort() < 0 ? "" : ":" + target.getPort())
                + path;
    }
}
