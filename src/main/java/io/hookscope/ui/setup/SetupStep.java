package io.hookscope.ui.setup;

/**
 * One of the steps to the first signed delivery, as it stands now. Immutable.
 *
 * @param kind     which
 * @param status   how far it is
 * @param words    what it is about, or what is wrong with it, in a sentence
 * @param copyable a value to copy; empty for none
 */
record SetupStep(Kind kind, Status status, String words, String copyable) {

    /** The steps in their order. */
    enum Kind {
        LISTENING, TUNNEL, PROBE, SECRET, TEST, SIGNED
    }

    /** How far a step is. */
    enum Status {
        OPEN, DONE, TROUBLE
    }
}
