package io.hookscope.capture.plan.run;

import io.hookscope.capture.plan.AnswerCourse;
import io.hookscope.capture.plan.Facts;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Response;
import io.hookscope.capture.plan.Rule;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a plan answers to one delivery.
 *
 * @param rule     the rule that applies
 * @param response its answer
 * @param why      that in words, for example {@code 500 (1 of 2), then 200}
 */
record ChosenAnswer(Rule rule, Response response, String why) {

    /** Chooses by what is given and nothing else; empty when no rule applies. */
    static Optional<ChosenAnswer> of(Plan plan, Facts facts, RuleCounts progress, RandomGenerator random) {
        for (int i = 0; i < plan.rules().size(); i++) {
            Rule rule = plan.rules().get(i);
            if (rule.applies(facts)) {
                Optional<ChosenAnswer> choice = switch (rule.course()) {
                    case AnswerCourse.Always(Response response) ->
                        Optional.of(new ChosenAnswer(rule, response, response.words()));
                    case AnswerCourse.Chance(int percent, Response response) -> random.nextInt(100) < percent
                            ? Optional.of(new ChosenAnswer(rule, response, rule.course().words()))
                            : Optional.empty();
                    case AnswerCourse.Sequence sequence ->
                        Optional.of(step(rule, sequence, progress.count(i, facts.sendout())));
                };
                if (choice.isPresent()) {
                    return choice.map(c -> c.explained(plan));
                }
            }
        }
        return Optional.empty();
    }

    private static ChosenAnswer step(Rule rule, AnswerCourse.Sequence sequence, int visit) {
        int before = 0;
        for (int i = 0; i < sequence.steps().size(); i++) {
            AnswerCourse.Step step = sequence.steps().get(i);
            if (visit <= before + step.times()) {
                Response next = i + 1 < sequence.steps().size()
                        ? sequence.steps().get(i + 1).response()
                        : sequence.then();
                return new ChosenAnswer(rule, step.response(), Words.of("step", step.response().words(),
                        visit - before, step.times(), next.words()));
            }
            before += step.times();
        }
        return new ChosenAnswer(rule, sequence.then(), Words.of("beyond", sequence.then().words(), visit,
                sequence.words()));
    }

    private ChosenAnswer explained(Plan plan) {
        String whole = rule.when(why);
        return new ChosenAnswer(rule, response,
                plan.name().isEmpty() ? whole : Words.of("named", plan.name(), whole));
    }
}
