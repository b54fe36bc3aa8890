package io.hookscope.store.file;

/** A session that cannot be opened or written. Its message is a sentence for the person: what happened and what to do. */
public sealed class SessionFileException extends Exception permits SessionInUseException {

    private static final long serialVersionUID = 1L;

    /** The sentence for the person. */
    public SessionFileException(String sentence) {
        super(sentence);
    }

    /** The sentence for the person, and what was thrown. */
    public SessionFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
