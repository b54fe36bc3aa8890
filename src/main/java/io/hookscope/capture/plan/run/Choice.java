package io.hookscope.capture.plan.run;

import io.hookscope.capture.plan.Course;
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
record Choice(Rule rule, Response response, String why) {

    /** Chooses by what is given and nothing else; empty when no rule applies. */
    static Optional<Choice> of(Plan plan, Facts facts, Progress progress, RandomGenerator random) {
        for (int i = 0; i < plan.rules().size(); i++) {
            Rule rule = plan.rules().get(i);
            if (rule.applies(facts)) {
                Optional<Choice> choice = switch (rule.course()) {
                    case Course.Always(Response response) -> Optional.of(new Choice(rule, response, response.words()));
                    case Course.Chance(int percent, Response response) -> random.nextInt(100) < percent
                            ? Optional.of(new Choice(rule, response, rule.course().words()))
                            : Optional.empty();
                    case Course.Sequence sequence ->
                        Optional.of(step(rule, sequence, progress.count(i, facts.sendout())));
                };
                if (choice.isPresent()) {
                    return choice.map(c -> c.explained(plan));
                }
            }
        }
        return Optional.empty();
    }

    private static Choice step(Rule rule, Course.Sequence sequence, int visit) {
        int before = 0;
        for (int i = 0; i < sequence.steps().size(); i++) {
            Course.Step step = sequence.steps().get(i);
            if (visit <= before + step.times()) {
                Response next = i + 1 < sequence.steps().size()
                        ? sequence.steps().get(i + 1).response()
                        : sequence.then();
                return new Choice(rule, step.response(), Words.of("step", step.response().words(),
                        visit - before, step.times(), next.words()));
            }
            before += step.times();
        }
        return new Choice(rule, sequence.then(), Words.of("beyond", sequence.then().words(), visit,
                sequence.words()));
    }

    private Choice explained(Plan plan) {
        String whole = rule.when(why);
        return new Choice(rule, response,
                plan.name().isEmpty() ? whole : Words.of("named", plan.name(), whole));
    }
}
