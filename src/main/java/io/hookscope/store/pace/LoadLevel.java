package io.hookscope.store.pace;

/** How much those who wait for an answer need the processors. */
public enum LoadLevel {

    /** There is room for everything else. */
    NONE,

    /** So many come at a time that they wait for one another. */
    RUSH,

    /**
     * More than ten thousand come in a second, or a slow disk lets dozens wait for each sync: what can wait shall leave the
     * processors to answers.
     */
    FLOOD
}
