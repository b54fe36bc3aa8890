package io.hookscope.ui.respond;

import io.hookscope.capture.plan.AnswerCourse;
import io.hookscope.capture.plan.Plan;
import io.hookscope.capture.plan.Response;
import io.hookscope.capture.plan.Rule;
import io.hookscope.capture.plan.notation.NotationException;
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

/**
 * What a person fills in for the rules of a plan, one rule at a time, and the plan that comes of it. Without controls; for one
 * thread at a time.
 */
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
        MINUTES, SECONDS, ANSWERS
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
        FURTHER(""),
        HEADERS(""),
        BODY(""),
        END("15"),
        NAME("");

        private final String initial;

        Field(String initial) {
            this.initial = initial;
        }

        /** Returns what stands there at first. */
        String initial() {
            return initial;
        }

        /** Whether it says something about the plan and not about one of its rules. */
        boolean isOfThePlan() {
            return this == END || this == NAME;
        }
    }

    /** What comes of the form. */
    sealed interface Draft {

        /**
         * A plan.
         *
         * @param shown which of its rules is filled in, from 0
         */
        record Ready(Plan plan, int shown) implements Draft {

            Rule rule() {
                return plan.rules().get(shown);
            }

            /** Returns a plan of the rule that is filled in and no other. */
            Plan alone() {
                return new Plan(plan.name(), List.of(rule()), plan.end());
            }
        }

        /** Nothing yet, and why. */
        record Wrong(String sentence) implements Draft {}
    }

    /**
     * Which rule is filled in.
     *
     * @param place its place, from 0
     * @param of    how many there are
     */
    record Ordinal(int place, int of) {}

    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.STATUS);
    private final ObjectProperty<Often> often = new SimpleObjectProperty<>(this, "often", Often.ALWAYS);
    private final ObjectProperty<Until> until = new SimpleObjectProperty<>(this, "until", Until.MINUTES);
    private final ReadOnlyObjectWrapper<Ordinal> ordinal = new ReadOnlyObjectWrapper<>(this, "ordinal",
            new Ordinal(0, 1));
    /** The rules as they were before the one that is shown was changed. */
    private final List<Rule> rules = new ArrayList<>(List.of(Rule.of(new AnswerCourse.Always(Response.of(500)))));
    private final ReadOnlyObjectWrapper<Draft> draft;
    private boolean filling;

    PlanForm() {
        for (Field field : Field.values()) {
            texts.put(field, new SimpleStringProperty(this, field.name(), field.initial));
        }
        draft = new ReadOnlyObjectWrapper<>(this, "draft", read());
        texts.values().forEach(text -> text.addListener(_ -> look()));
        List.of(kind, often, until).forEach(choice -> choice.addListener(_ -> look()));
    }

    /** Fills in a plan, of which that rule is shown, from 0. */
    void load(Plan plan, int shown) {
        rules.clear();
        rules.addAll(plan.rules());
        filling = true;
        text(Field.NAME).set(plan.name());
        until.set(RuleTexts.until(plan.end()));
        text(Field.END).set(RuleTexts.end(plan.end()));
        show(shown);
    }

    /** Shows the next rule, behind the last the first, if nothing is wrong with what is shown. */
    void next() {
        if (draft.get() instanceof Draft.Ready ready) {
            rules.set(ready.shown(), ready.rule());
            show((ready.shown() + 1) % rules.size());
        }
    }

    /** Takes out the rule that is shown, if there are others. */
    void remove() {
        if (rules.size() > 1) {
            int shown = ordinal.get().place();
            rules.remove(shown);
            show(Math.min(shown, rules.size() - 1));
        }
    }

    private void show(int shown) {
        filling = true;
        ordinal.set(new Ordinal(shown, rules.size()));
        var said = RuleTexts.of(rules.get(shown));
        kind.set(said.kind());
        often.set(said.often());
        texts.forEach((field, text) -> {
            if (!field.isOfThePlan()) {
                text.set(said.text(field));
            }
        });
        filling = false;
        look();
    }

    /** Half of a rule is nothing to look at. */
    private void look() {
        if (!filling) {
            draft.set(read());
        }
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

    ReadOnlyObjectProperty<Ordinal> ordinalProperty() {
        return ordinal.getReadOnlyProperty();
    }

    private Draft read() {
        try {
            var reader = new FormReader(this);
            int shown = ordinal.get().place();
            var all = new ArrayList<>(rules);
            all.set(shown, reader.rule());
            return new Draft.Ready(new Plan(text(Field.NAME).get(), all, reader.end()), shown);
        } catch (NotationException e) {
            return new Draft.Wrong(e.sentence());
        } catch (IllegalArgumentException e) {
            return new Draft.Wrong(String.valueOf(e.getMessage()));
        }
    }
}
