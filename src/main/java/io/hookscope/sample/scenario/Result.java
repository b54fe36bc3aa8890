package io.hookscope.sample.scenario;

import java.time.Duration;
import java.util.List;

/**
 * What came of a step. Immutable.
 *
 * @param found  in words, what the handler did, or why the step was skipped
 * @param advice what to do, as sentences; empty when it passed
 * @param unseen in words, what could not be told from outside
 * @param took   how long the whole step took
 */
public record Result(Step step, StepVerdict verdict, String found, String advice, List<String> unseen, Duration took) {

    public Result {
        unseen = List.copyOf(unseen);
    }
}
