package io.hookscope.check.openapi;

import io.hookscope.check.Grade;
import io.hookscope.check.Place;

/**
 * Where an event differs from the description.
 *
 * @param place    the value
 * @param kind     what differs
 * @param expected what the description says, in its words, as many as a line holds
 */
record Deviation(Place place, Kind kind, String expected) {

    enum Kind {
        /** A string where only a number may stand, an object where only a string may stand: a consumer breaks. */
        RETYPED(Grade.ERROR),
        /** A list where an object is described, or the other way round: the description itself is often wrong there. */
        RESHAPED(Grade.NOTICE),
        /** A word that the description does not list: new words are no breaking change. */
        NEW_WORD(Grade.NOTICE);

        final Grade grade;

        Kind(Grade grade) {
            this.grade = grade;
        }
    }
}
