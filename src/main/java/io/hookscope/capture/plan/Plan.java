package io.hookscope.capture.plan;

import java.util.List;
import java.util.function.Function;

/**
 * What is answered instead of 200 at once, and until when. The first rule that applies to a delivery answers it; where none
 * does, 200 at once. Immutable.
 *
 * @param name  what a person calls it; empty when it has no name; at most {@value #LONGEST_NAME} characters
 * @param rules 1 to {@value #MOST_RULES}, in order
 * @param end   when it is over
 */
public record Plan(String name, List<Rule> rules, End end) {

    /** The most rules. */
    public static final int MOST_RULES = 20;
    /** The longest name in characters. */
    public static final int LONGEST_NAME = 60;

    public Plan {
        rules = List.copyOf(rules);
        name = name.strip();
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            throw new IllegalArgumentException(Words.of("flaw.rules", MOST_RULES));
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(Words.of("flaw.name", LONGEST_NAME));
        }
    }

    /** A plan of one rule without a name, for a quarter of an hour. */
    public static Plan of(Rule rule) {
        return new Plan("", List.of(rule), End.DEFAULT);
    }

    /** Returns the same with another end. */
    public Plan until(End other) {
        return new Plan(name, rules, other);
    }

    /** Returns the same under another name. */
    public Plan named(String other) {
        return new Plan(other, rules, end);
    }

    /** Whether it does nothing but what happens without a plan. */
    public boolean isOk() {
        return rules.getFirst().equals(Rule.of(new AnswerCourse.Always(Response.of(200))));
    }

    /** Whether the body of a delivery must be read for it. */
    public boolean readsBody() {
        return rules.stream().anyMatch(Rule::readsBody);
    }

    /** Returns its rules in words. */
    public String words() {
        return joined(Rule::words);
    }

    /** Returns its rules in words that quote neither a path nor a value. */
    public String hushed() {
        return joined(Rule::hushed);
    }

    /** Returns a sentence about answers whose body never goes out; empty where there are none. */
    public String unsent() {
        String statuses = rules.stream().flatMap(Rule::bodiless).distinct().sorted().map(Object::toString)
                .reduce((one, next) -> Words.of("rule.and", one, next)).orElse("");
        return statuses.isEmpty() ? "" : Words.of("unsent", statuses);
    }

    private String joined(Function<Rule, String> told) {
        return rules.stream().map(told).reduce((one, next) -> Words.of("rule.else", one, next)).orElseThrow();
    }
}
