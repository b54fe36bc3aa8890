package io.hookscope.ui.respond;

import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.PlanArguments;
import io.hookscope.exchange.curl.PosixQuotes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is typed into a POSIX shell to answer by a plan without a window. Stateless. */
final class ListenLine {

    private ListenLine() {}

    /** Returns the command; a body of several lines makes it one of several lines. */
    static String of(Plan plan) {
        return Stream.concat(Stream.of("hookscope", "listen"), quoted(PlanArguments.of(plan)))
                .collect(Collectors.joining(" "));
    }

    /** Returns sentences about what of the plan the command cannot say; empty when it says all. */
    static String unsaid(Plan plan) {
        var unsaid = new ArrayList<String>();
        if (!plan.name().isEmpty()) {
            unsaid.add(Strings.get("form.unsaid.name",
                    quoted(PlanArguments.kept(plan.name())).collect(Collectors.joining(" "))));
        }
        if (plan.rules().stream().anyMatch(rule -> rule.body().indexOf('\0') >= 0)) {
            unsaid.add(Strings.get("form.unsaid.zero"));
        }
        if (plan.rules().stream().anyMatch(ListenLine::readsLikeAnOption)) {
            unsaid.add(Strings.get("form.unsaid.hyphen"));
        }
        return String.join(" ", unsaid);
    }

    /** picocli looks at a value too whether it is one of its options, and refuses it then. */
    private static boolean readsLikeAnOption(Rule rule) {
        return rule.body().startsWith("-")
                || rule.headers().list().stream().anyMatch(header -> header.name().startsWith("-"));
    }

    private static Stream<String> quoted(List<String> arguments) {
        return arguments.stream().map(PosixQuotes::word);
    }
}
