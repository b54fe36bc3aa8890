package io.hookscope.ui.deliveries;

/** A column of the table: how it stands there, and what it is called. Immutable. */
public sealed interface Column permits Fact, BodyField {

    /** How a cell is drawn. */
    enum Look {
        TEXT, MONO, AMOUNT, BADGE, SIGN
    }

    /** Returns how its cells are drawn. */
    Look look();

    /**
     * Whether its words can lose their end where there is no room. The end of an id or of a code made for a campaign tells it
     * from the others, and the end of an event how it went.
     */
    boolean saysMostAtItsBeginning();

    /** Returns its width before anybody changed it, in pixels. */
    int width();

    /** Returns its name as settings keep it, without comma, colon and semicolon. */
    String word();

    /** Returns its title for people. */
    String title();

    /** Returns why the rows cannot be put in its order, and what can be done instead; empty when they can. */
    String unsorted();
}
