package io.hookscope.query;

import io.hookscope.event.words.Phrase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A query, read. Immutable. */
public sealed interface Term {

    /** What only the delivery's headers and body tell. */
    sealed interface Inside extends Term {}

    /** Every delivery. */
    record Everything() implements Term {}

    /**
     * Text that stands anywhere: in a fact of the row, or in headers or body as words.
     *
     * @param text   as typed, without quotation marks
     * @param phrase its words
     */
    record Anywhere(String text, Phrase phrase) implements Term {}

    /** A fact that is like that; {@code *} is any fact that is stated. */
    record Text(Field field, Glob like) implements Term {}

    /** A number in that range; amounts are in whole units of money, lengths in nanoseconds, sizes in bytes. */
    record Number(Field field, Range<BigDecimal> range) implements Term {}

    /** Received in that span of time. */
    record Received(Range<Instant> range) implements Term {}

    /** What the delivery is. */
    record Is(State state) implements Term {}

    /** A finding of that check, or of any check that is like it. */
    record Finding(Glob check) implements Inside {}

    /** Sent from there. */
    record Origin(Glob region) implements Inside {}

    /** A value of the body. */
    record Pointer(String pointer, Value value) implements Inside {}

    /** Not that. */
    record Not(Term term) implements Term {}

    /** All of these. */
    record And(List<Term> terms) implements Term {}

    /** Any of these. */
    record Or(List<Term> terms) implements Term {}

    /** What a value of the body has to be. */
    sealed interface Value {

        /** There. */
        record Any() implements Value {}

        /** A text, number, truth value or null that reads like that. */
        record Like(Glob like) implements Value {}

        /** A number in that range, as it stands in the body. */
        record Within(Range<BigDecimal> range) implements Value {}
    }
}
