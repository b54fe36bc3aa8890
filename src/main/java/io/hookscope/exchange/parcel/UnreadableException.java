package io.hookscope.exchange.parcel;

import java.io.IOException;

/** Something in a file is not what it should be. Its message is a clause for the person, for example {@code it has no body}. */
public final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * Says what is wrong.
     *
     * @param line 1-based line; 0 when the place is not known
     * @param what what is wrong there, in plain words
     */
    public UnreadableException(int line, String what) {
        super(what);
        this.line = line;
    }

    /** Returns the line, from 1; 0 when it is not known. */
    public int line() {
        return line;
    }
}
