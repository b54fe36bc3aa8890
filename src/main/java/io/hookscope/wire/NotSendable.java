package io.hookscope.wire;

/** Says why a request cannot be written, in a sentence for a person. Becomes an outcome before it leaves this package. */
final class NotSendable extends Exception {

    private static final long serialVersionUID = 1L;

    NotSendable(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
