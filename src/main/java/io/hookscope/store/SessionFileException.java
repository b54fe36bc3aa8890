package io.hookscope.store;

/** A session that cannot be opened or written. Its message is a sentence for the person: what happened and what to do. */
public sealed class SessionFileException extends Exception permits SessionInUseException {

    private static final long serialVersionUID = 1L;

    public SessionFileException(String sentence) {
        super(sentence);
    }

    public SessionFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
