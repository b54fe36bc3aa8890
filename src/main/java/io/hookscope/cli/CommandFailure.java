package io.hookscope.cli;

/** Ends a command. Its message is a sentence for the person and goes to standard error; no stack trace is ever shown. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** Ends with that code of {@link ExitCode} after saying the sentence. */
    CommandFailure(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
