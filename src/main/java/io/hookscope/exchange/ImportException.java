package io.hookscope.exchange;

/** An import that did not come to its end. Its message is for the person: where, why, and what was taken before. */
public final class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    ImportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
