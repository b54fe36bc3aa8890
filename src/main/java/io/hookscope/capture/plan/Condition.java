package io.hookscope.capture.plan;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What must hold for a rule to apply. Immutable. */
public sealed interface Condition {

    /** What stands in the place of what is not to be seen. */
    String HIDDEN = "\u2022\u2022\u2022";

    /** Whether it holds for that delivery. */
    boolean holds(Facts facts);

    /** Whether the delivery's body must be read to tell. */
    boolean readsBody();

    /** Returns the condition in words, to follow "for". */
    String words();

    /** Returns the condition in words that quote neither a path nor a value, to be shown to strangers. */
    String hushed();

    /**
     * The event's name fits.
     *
     * @param name in lower case, as on the wire
     */
    record EventIs(RulePattern name) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return name.matches(facts.event());
        }

        @Override
        public boolean readsBody() {
            return true;
        }

        @Override
        public String words() {
            return Words.of("when.event", name);
        }

        @Override
        public String hushed() {
            return words();
        }
    }

    /**
     * The path fits, not decoded and without its query.
     *
     * @param path the pattern
     */
    record PathIs(RulePattern path) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return path.matches(facts.path());
        }

        @Override
        public boolean readsBody() {
            return false;
        }

        @Override
        public String words() {
            return Words.of("when.path", path);
        }

        @Override
        public String hushed() {
            return Words.of("when.path", HIDDEN);
        }
    }

    /**
     * The body's value at a place fits: a string, a number as it is written, {@code true}, {@code false} or {@code null}.
     * What is missing, an object or an array never fits.
     */
    record FieldIs(JsonPointer pointer, RulePattern value) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return facts.at(pointer).filter(JsonNode::isValueNode).map(JsonNode::asString).filter(value::matches)
                    .isPresent();
        }

        @Override
        public boolean readsBody() {
            return true;
        }

        @Override
        public String words() {
            return pointer + " = " + value;
        }

        @Override
        public String hushed() {
            return pointer + " = " + HIDDEN;
        }
    }
}
