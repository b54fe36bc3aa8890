package io.hookscope.store.file;

/** A session that another Hookscope, or another window of this one, has open: it can be looked at, or opened when it is closed there. */
public final class SessionInUseException extends SessionFileException {

    private static final long serialVersionUID = 1L;

    /** The sentence for the person. */
    public SessionInUseException(String sentence) {
        super(sentence);
    }
}
