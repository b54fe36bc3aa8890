package io.hookscope.sample.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A named sequence of steps. Each begins with {@link Step#TAKEN}, without which nothing else could be concluded. */
public enum Scenario {
    /** What a handler must bear because a webhook comes at least once, in any order, from anybody. */
    AT_LEAST_ONCE,
    /** Several vouchers redeemed by one request. */
    STACK,
    /** Who may be believed. */
    SIGNATURE,
    /** What becomes of a redemption. */
    LIFECYCLE,
    /** Every step there is. */
    ALL;

    /** Returns the word on the command line: lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns its name for people. */
    public String title() {
        return Words.of("scenario." + word());
    }

    /** Returns the scenario of that word. */
    public static Optional<Scenario> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equalsIgnoreCase(word)).findFirst();
    }

    /** Returns its steps in the order in which they run. */
    public List<Step> steps() {
        var steps = EnumSet.of(Step.TAKEN);
        steps.addAll(switch (this) {
            case AT_LEAST_ONCE -> EnumSet.of(Step.SAME_TWICE, Step.SAME_AT_ONCE, Step.LOST_ANSWER, Step.TWENTY_AT_ONCE,
                    Step.NEW_FIELD, Step.NEW_EVENT, Step.WHOLE_FIRST, Step.TAMPERED, Step.UNSIGNED,
                    Step.ROLLBACK_FIRST);
            case STACK -> EnumSet.range(Step.WHOLE_FIRST, Step.STACK_AGAIN);
            case SIGNATURE -> EnumSet.range(Step.TAMPERED, Step.BEYOND_ASCII);
            case LIFECYCLE -> EnumSet.range(Step.FAILED, Step.ROLLBACK_FAILED);
            case ALL -> EnumSet.allOf(Step.class);
        });
        return List.copyOf(new ArrayList<>(steps));
    }
}
