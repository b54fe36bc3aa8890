package io.hookscope.event.diff;

/** One side of a difference: where it stands and what stands there. Immutable; both texts are made when asked for. */
public interface Side {

    /** Returns the place: a JSON pointer in a body, a name among headers, a line's number in a text. */
    String pointer();

    /** Returns exactly what was sent there. */
    String text();
}
