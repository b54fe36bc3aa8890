package io.hookscope.capture.plan.notation;

import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.delivery.Header;
import java.util.ArrayList;
import java.util.List;

/** A plan as arguments of {@code hookscope listen}, which makes the same of them but for the name. Stateless. */
public final class PlanArguments {

    private PlanArguments() {}

    /** Writes a plan; each argument is one word, before it is quoted for any shell. */
    public static List<String> of(Plan plan) {
        var arguments = new ArrayList<String>();
        for (Rule rule : plan.rules()) {
            arguments.addAll(option("--respond", Notation.written(rule.course())));
            for (Condition condition : rule.when()) {
                arguments.addAll(option("--respond-when", Clauses.written(condition)));
            }
            for (Header header : rule.headers().list()) {
                arguments.addAll(option("--respond-header", Clauses.written(header)));
            }
            if (!rule.body().isEmpty()) {
                arguments.addAll(option("--respond-body", rule.body()));
            }
        }
        arguments.addAll(option("--respond-for", Clauses.written(plan.end())));
        return arguments;
    }

    /** Writes the name of a plan that was kept, which says all of it. */
    public static List<String> kept(String name) {
        return option("--respond", "preset:" + name);
    }

    /** By itself, a value that begins so would be taken for an option or for the name of a file with arguments. */
    private static List<String> option(String name, String value) {
        return value.startsWith("-") || value.startsWith("@") ? List.of(name + "=" + value) : List.of(name, value);
    }
}
