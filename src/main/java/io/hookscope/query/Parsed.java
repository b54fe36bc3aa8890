package io.hookscope.query;

/** What reading a query gives. */
public sealed interface Parsed {

    /** The query. */
    record Read(Query query) implements Parsed {}

    /** Why it is none. */
    record Wrong(Flaw flaw) implements Parsed {}
}
