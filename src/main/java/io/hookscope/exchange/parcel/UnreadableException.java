package io.hookscope.exchange.parcel;

import io.hookscope.words.Texts;
import java.io.IOException;

/** Something in a file is not what it should be. Its message is a clause for the person, for example {@code it has no body}. */
public final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final Texts TEXTS = Texts.beside(UnreadableException.class);

    private final int line;

    /**
     * Says what is wrong.
     *
     * @param line   1-based line; 0 when the place is not known
     * @param key    what is wrong there, by its key among the texts of this package
     * @param values what the text names
     */
    public UnreadableException(int line, String key, Object... values) {
        super(TEXTS.plain(key, values));
        this.line = line;
    }

    /** Returns the line, from 1; 0 when it is not known. */
    public int line() {
        return line;
    }
}
