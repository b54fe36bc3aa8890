package io.hookscope.cli;

import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Clauses;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.notation.NotationException;
import io.hookscope.capture.plan.notation.Preset;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say what is answered. For one run, one thread. */
final class RespondOptions {

    private static final String PRESET = "preset:";

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Group> groups = new ArrayList<>();

    @Option(names = "--respond-for", paramLabel = "TIME|N", description = "Until when it is answered so: a time such as 15m, 90s or 2h, or after how many answers. 15m unless told otherwise; afterwards 200 at once.")
    private @Nullable String until;

    /** One rule; given again, another one, which is asked where the first does not apply. */
    private static final class Group {

        @Option(names = "--respond", paramLabel = "WHAT", description = "Answer this instead of 200: 500, 500x2,200 (500 twice to each send-out, then 200), 200+11s (late), 200~15s (body slowly), 500@10%% (by chance), drop, empty, or preset:NAME. Several are asked in order.")
        private @Nullable String what;

        @Option(names = "--respond-when", paramLabel = "CONDITION", description = "Only for event=NAME, path=PATH or%npointer:/place=VALUE; * stands for anything. Several must all hold.")
        private @Nullable List<String> when;

        @Option(names = "--respond-header", paramLabel = "HEADER", description = "Answer with this header, Name: value. Several are all answered, one of the same name too.")
        private @Nullable List<String> headers;

        @Option(names = "--respond-body", paramLabel = "TEXT", description = "Answer with this body; {{event}}, {{code}} or {{/data/order/id}} stand for the delivery's fields.")
        private @Nullable String body;

        /** The option that says nothing without what is answered. */
        private String first() {
            return when != null ? "--respond-when" : headers != null ? "--respond-header" : "--respond-body";
        }
    }

    /**
     * Returns the plan, or empty when nothing is said about it.
     *
     * @param own finds the plans that a person gave a name
     * @throws CommandFailure with a sentence that names the place
     */
    Optional<Plan> plan(Function<String, Optional<Plan>> own) {
        try {
            if (groups.isEmpty()) {
                return until == null ? Optional.empty() : refuse("--respond-for needs --respond.");
            }
            var rules = new ArrayList<Rule>();
            Plan first = null;
            for (Group group : groups) {
                if (group.what == null) {
                    return refuse(group.first() + " needs --respond, which says what is answered.");
                }
                Plan base = base(group, own);
                first = first == null ? base : first;
                for (Rule rule : base.rules()) {
                    rules.add(completed(rule, group));
                }
            }
            End end = until == null ? groups.size() == 1 ? first.end() : End.DEFAULT : Clauses.end(until);
            return Optional.of(new Plan(groups.size() == 1 ? first.name() : "", rules, end));
        } catch (NotationException e) {
            return refuse(e.sentence());
        } catch (IllegalArgumentException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    /** Refuses a wrong notation before anything is opened; a name of somebody's own cannot be looked up yet. */
    void check() {
        plan(_ -> Optional.of(Preset.ERROR.plan()));
    }

    private static Plan base(Group group, Function<String, Optional<Plan>> own) throws NotationException {
        String what = group.what == null ? "" : group.what.strip();
        if (!what.startsWith(PRESET)) {
            var text = group.body == null ? "" : group.body;
            return Plan.of(new Rule(List.of(), Notation.course(what), Headers.NONE, text));
        }
        String name = what.substring(PRESET.length());
        Optional<Plan> found = Preset.of(name).map(Preset::plan).or(() -> own.apply(name));
        if (found.isEmpty()) {
            throw new NotationException("There is no preset “" + name + "”; there are "
                    + String.join(", ", Arrays.stream(Preset.values()).map(Preset::id).toList())
                    + ", and the plans that you named in the window.");
        }
        return found.get();
    }

    private static Rule completed(Rule rule, Group group) throws NotationException {
        var when = new ArrayList<>(rule.when());
        for (String condition : given(group.when)) {
            when.add(Clauses.condition(condition));
        }
        var added = new ArrayList<Header>();
        for (String line : given(group.headers)) {
            added.add(Clauses.header(line));
        }
        var headers = new ArrayList<>(rule.headers().list());
        headers.removeIf(old -> added.stream().anyMatch(header -> header.name().equalsIgnoreCase(old.name())));
        headers.addAll(added);
        return new Rule(List.<Condition>copyOf(when), rule.course(), new Headers(headers),
                group.body == null ? rule.body() : group.body);
    }

    /** Null where the option is not given: a list made beforehand would be shared by all groups. */
    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static Optional<Plan> refuse(String sentence) {
        throw new CommandFailure(ExitCode.USAGE, sentence);
    }
}
