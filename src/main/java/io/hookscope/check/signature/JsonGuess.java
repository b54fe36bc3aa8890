package io.hookscope.check.signature;

/** Tells at a glance what bytes are meant to be. Stateless. */
final class JsonGuess {

    private JsonGuess() {}

    /** Whether the first byte that is no white space opens an object or an array. */
    static boolean begins(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b == '{' || b == '[';
            }
        }
        return false;
    }
}
