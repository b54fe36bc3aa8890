package io.hookscope.ui.respond;

import io.hookscope.capture.Manner;
import io.hookscope.capture.plan.AnswerCourse;
import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Response;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.RulePattern;
import io.hookscope.capture.plan.notation.Clauses;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.ui.respond.PlanForm.Field;
import io.hookscope.ui.respond.PlanForm.Kind;
import io.hookscope.ui.respond.PlanForm.Often;
import io.hookscope.ui.respond.PlanForm.Until;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

/** What a rule says in the fields of the form, which reads it out of them as the same. For one rule and one thread. */
final class RuleTexts {

    private static final long MINUTE = 60_000;

    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private Kind kind = Kind.STATUS;
    private Often often = Often.ALWAYS;

    private RuleTexts() {}

    static RuleTexts of(Rule rule) {
        var said = new RuleTexts();
        said.course(rule.course());
        said.conditions(rule.when());
        said.texts.put(Field.HEADERS,
                rule.headers().list().stream().map(Clauses::written).collect(Collectors.joining("\n")));
        said.texts.put(Field.BODY, rule.body());
        return said;
    }

    /** Returns what stands in that field; one that the rule says nothing about has what it begins with. */
    String text(Field field) {
        return texts.getOrDefault(field, field.initial());
    }

    Kind kind() {
        return kind;
    }

    Often often() {
        return often;
    }

    /** Returns what an end counts. */
    static Until until(End end) {
        return switch (end) {
            case End.After(Duration time) -> time.toMillis() % MINUTE == 0
                    ? Until.MINUTES
                    : Until.SECONDS;
            case End.Count _ -> Until.ANSWERS;
        };
    }

    /** Returns how much of that it counts. */
    static String end(End end) {
        return switch (end) {
            case End.After(Duration time) when until(end) == Until.MINUTES -> Long.toString(time.toMinutes());
            case End.After(Duration time) -> seconds(time);
            case End.Count(int answers) -> Integer.toString(answers);
        };
    }

    private void course(AnswerCourse course) {
        switch (course) {
            case AnswerCourse.Always(Response response) -> answer(response, Often.ALWAYS);
            case AnswerCourse.Chance(int percent, Response response) -> {
                answer(response, Often.CHANCE);
                texts.put(Field.PERCENT, Integer.toString(percent));
            }
            case AnswerCourse.Sequence(var steps, Response then) when steps.size() == 1 && then.isOk() -> {
                answer(steps.getFirst().response(), Often.FIRST);
                texts.put(Field.TIMES, Integer.toString(steps.getFirst().times()));
            }
            case AnswerCourse.Sequence _ -> {
                often = Often.WRITTEN;
                texts.put(Field.SEQUENCE, Notation.written(course));
            }
        }
    }

    private void answer(Response response, Often given) {
        often = given;
        kind = switch (response.manner()) {
            case Manner.Whole _ -> Kind.STATUS;
            case Manner.Trickle(_, Duration over) -> {
                texts.put(Field.SLOWLY, seconds(over));
                yield Kind.STATUS;
            }
            case Manner.Drop _ -> Kind.DROP;
            case Manner.Empty _ -> Kind.EMPTY;
        };
        if (kind == Kind.STATUS) {
            texts.put(Field.STATUS, Integer.toString(response.status()));
        }
        if (!response.manner().after().isZero()) {
            texts.put(Field.DELAY, seconds(response.manner().after()));
        }
    }

    /** The first of each kind has fields of its own; what they cannot hold stands line by line. */
    private void conditions(List<Condition> conditions) {
        var further = new ArrayList<String>();
        for (Condition condition : conditions) {
            boolean placed = switch (condition) {
                case Condition.EventIs(RulePattern name) -> place(Field.EVENT, name.pattern());
                case Condition.PathIs(RulePattern path) -> place(Field.PATH, path.pattern());
                case Condition.FieldIs(JsonPointer pointer, RulePattern value) ->
                    isPlain(value.pattern()) && place(Field.POINTER, pointer.toString())
                            && texts.put(Field.VALUE, value.pattern()) == null;
            };
            if (!placed) {
                further.add(Clauses.written(condition));
            }
        }
        texts.put(Field.FURTHER, String.join("\n", further));
    }

    private boolean place(Field field, String text) {
        return !text.isEmpty() && isPlain(text) && texts.putIfAbsent(field, text) == null;
    }

    /** Whether a field gives it back as it is. */
    private static boolean isPlain(String text) {
        return text.equals(text.strip());
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
