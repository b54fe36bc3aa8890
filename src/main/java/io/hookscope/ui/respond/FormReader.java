package io.hookscope.ui.respond;

import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.End;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Clauses;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.notation.NotationException;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.ui.respond.PlanForm.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what is filled in. A text that means nothing ends it with a sentence for the person, in a {@link NotationException} or
 * an {@link IllegalArgumentException}. For one form, one thread.
 */
final class FormReader {

    private final PlanForm form;

    FormReader(PlanForm form) {
        this.form = form;
    }

    /** Returns the rule that is shown. */
    Rule rule() throws NotationException {
        return new Rule(conditions(), Notation.course(course()), headers(), form.text(Field.BODY).get());
    }

    /** Returns the end of the plan. */
    End end() throws NotationException {
        return Clauses.end(switch (form.untilProperty().get()) {
            case MINUTES -> value(Field.END) + "m";
            case SECONDS -> time(Field.END);
            case ANSWERS -> value(Field.END);
        });
    }

    private String course() throws NotationException {
        return switch (form.oftenProperty().get()) {
            case ALWAYS -> response();
            case FIRST -> response() + "x" + value(Field.TIMES) + ",200";
            case CHANCE -> response() + "@" + value(Field.PERCENT) + "%";
            case WRITTEN -> value(Field.SEQUENCE);
        };
    }

    private String response() throws NotationException {
        String late = value(Field.DELAY).isEmpty() ? "" : "+" + time(Field.DELAY);
        return switch (form.kindProperty().get()) {
            case STATUS -> value(Field.STATUS) + late
                    + (value(Field.SLOWLY).isEmpty() ? "" : "~" + time(Field.SLOWLY));
            case DROP -> "drop" + late;
            case EMPTY -> "empty" + late;
        };
    }

    private String time(Field field) throws NotationException {
        String seconds = value(field).replace(',', '.');
        if (!seconds.matches("\\d{1,5}(\\.\\d{1,3})?")) {
            throw new NotationException(Strings.get("form.seconds", value(field)));
        }
        return seconds.contains(".")
                ? new BigDecimal(seconds).movePointRight(3).toBigInteger() + "ms"
                : seconds + "s";
    }

    private List<Condition> conditions() throws NotationException {
        var conditions = new ArrayList<Condition>();
        if (!value(Field.EVENT).isEmpty()) {
            conditions.add(Clauses.condition("event=" + value(Field.EVENT)));
        }
        if (!value(Field.PATH).isEmpty()) {
            conditions.add(Clauses.condition("path=" + value(Field.PATH)));
        }
        if (!value(Field.POINTER).isEmpty()) {
            conditions.add(Clauses.condition("pointer:" + value(Field.POINTER) + "=" + value(Field.VALUE)));
        }
        for (String line : lines(Field.FURTHER)) {
            conditions.add(Clauses.condition(line));
        }
        return conditions;
    }

    private Headers headers() throws NotationException {
        var headers = new ArrayList<Header>();
        for (String line : lines(Field.HEADERS)) {
            headers.add(Clauses.header(line));
        }
        return new Headers(headers);
    }

    private List<String> lines(Field field) {
        return form.text(field).get().lines().filter(line -> !line.isBlank()).toList();
    }

    private String value(Field field) {
        return form.text(field).get().strip();
    }
}
