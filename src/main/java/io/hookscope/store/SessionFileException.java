package io.hookscope.store;

/** A session that cannot be opened or written. Its message is a sentence for the person: what happened and what to do. */
public final class SessionFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public SessionFileException(String sentence) {
        super(sentence);
    }

    public SessionFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
