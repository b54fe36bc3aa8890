package io.hookscope.ui.respond;

import io.hookscope.capture.plan.Condition;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.Clauses;
import io.hookscope.capture.plan.notation.Notation;
import io.hookscope.capture.plan.notation.NotationException;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person fills in for a rule, and the plan that comes of it. Without controls; for one thread at a time. */
final class PlanForm {

    /** What the connection gets. */
    enum Kind {
        STATUS, DROP, EMPTY
    }

    /** How often it gets it. */
    enum Often {
        ALWAYS, FIRST, CHANCE, WRITTEN
    }

    /** What the plan's end counts. */
    enum Until {
        MINUTES, ANSWERS
    }

    /** The texts that can be filled in. */
    enum Field {
        STATUS("500"),
        DELAY(""),
        SLOWLY(""),
        TIMES("2"),
        PERCENT("10"),
        SEQUENCE("500x2,200"),
        EVENT(""),
        PATH(""),
        POINTER(""),
        VALUE(""),
        HEADERS(""),
        BODY(""),
        END("15"),
        NAME("");

        private final String initial;

        Field(String initial) {
            this.initial = initial;
        }
    }

    /** What comes of the form. */
    sealed interface Draft {

        /** A plan. */
        record Ready(Plan plan) implements Draft {}

        /** Nothing yet, and why. */
        record Wrong(String sentence) implements Draft {}
    }

    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.STATUS);
    private final ObjectProperty<Often> often = new SimpleObjectProperty<>(this, "often", Often.ALWAYS);
    private final ObjectProperty<Until> until = new SimpleObjectProperty<>(this, "until", Until.MINUTES);
    private final ReadOnlyObjectWrapper<Draft> draft;

    PlanForm() {
        for (Field field : Field.values()) {
            texts.put(field, new SimpleStringProperty(this, field.name(), field.initial));
        }
        draft = new ReadOnlyObjectWrapper<>(this, "draft", read());
        texts.values().forEach(text -> text.addListener(_ -> draft.set(read())));
        List.of(kind, often, until).forEach(choice -> choice.addListener(_ -> draft.set(read())));
    }

    StringProperty text(Field field) {
        return texts.getOrDefault(field, new SimpleStringProperty(""));
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    ObjectProperty<Often> oftenProperty() {
        return often;
    }

    ObjectProperty<Until> untilProperty() {
        return until;
    }

    ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    private Draft read() {
        try {
            var rule = new Rule(conditions(), Notation.course(course()), headers(), text(Field.BODY).get());
            String end = value(Field.END) + (until.get() == Until.MINUTES ? "m" : "");
            return new Draft.Ready(new Plan(value(Field.NAME), List.of(rule), Clauses.end(end)));
        } catch (NotationException e) {
            return new Draft.Wrong(e.sentence());
        } catch (IllegalArgumentException e) {
            return new Draft.Wrong(String.valueOf(e.getMessage()));
        }
    }

    private String course() throws NotationException {
        return switch (often.get()) {
            case ALWAYS -> response();
            case FIRST -> response() + "x" + value(Field.TIMES) + ",200";
            case CHANCE -> response() + "@" + value(Field.PERCENT) + "%";
            case WRITTEN -> value(Field.SEQUENCE);
        };
    }

    private String response() throws NotationException {
        String late = value(Field.DELAY).isEmpty() ? "" : "+" + millis(Field.DELAY);
        return switch (kind.get()) {
            case STATUS -> value(Field.STATUS) + late
                    + (value(Field.SLOWLY).isEmpty() ? "" : "~" + millis(Field.SLOWLY));
            case DROP -> "drop" + late;
            case EMPTY -> "empty" + late;
        };
    }

    private String millis(Field field) throws NotationException {
        String seconds = value(field).replace(',', '.');
        if (!seconds.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            throw new NotationException(Strings.get("form.seconds", value(field)));
        }
        return new BigDecimal(seconds).movePointRight(3).toBigInteger() + "ms";
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
        return conditions;
    }

    private Headers headers() throws NotationException {
        var headers = new ArrayList<Header>();
        for (String line : text(Field.HEADERS).get().lines().filter(l -> !l.isBlank()).toList()) {
            headers.add(Clauses.header(line));
        }
        return new Headers(headers);
    }

    private String value(Field field) {
        return text(field).get().strip();
    }
}
