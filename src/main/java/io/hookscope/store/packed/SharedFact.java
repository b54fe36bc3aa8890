package io.hookscope.store.packed;

/** The facts of a row that many rows share. The order is that in which they are packed. */
public enum SharedFact {
    /** The event's name on the wire. */
    EVENT,
    /** What a table says in its place. */
    LABEL,
    /** The campaign's name. */
    CAMPAIGN,
    /** The customer. */
    CUSTOMER,
    /** The webhook's id. */
    SOURCE,
    /** Where Voucherify believes to deliver. */
    TARGET_URL,
    /** The request's target. */
    TARGET,
    /** The request's method. */
    METHOD,
    /** The sender's address without its port. */
    HOST,
    /** Which rule chose the answer. */
    WHY,
    /** The signature's verdict as a badge says it. */
    VERDICT,
    /** The project's id. */
    PROJECT,
    /** The customer's tracking id. */
    TRACKING;

    static final int COUNT = values().length;
}
