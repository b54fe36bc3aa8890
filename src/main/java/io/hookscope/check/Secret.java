package io.hookscope.check;

/**
 * A signing secret under the name that a person gave it. Immutable; its text form never shows the value.
 *
 * @param name  what the person calls it, for example {@code production}
 * @param value the secret as it is stored, stray white space included; its UTF-8 bytes are the key
 * @param state whether Voucherify signs with it today
 */
public record Secret(String name, String value, State state) {

    /** Whether Voucherify signs with a secret today. */
    public enum State {
        /** Deliveries are expected to be signed with it. */
        ACTIVE,
        /** It was replaced; a delivery signed with it is worth a word. */
        OLD
    }

    /** Returns a secret that is in use. */
    public static Secret active(String name, String value) {
        return new Secret(name, value, State.ACTIVE);
    }

    /** Says the name only: a secret never reaches a log by accident. */
    @Override
    public String toString() {
        return "Secret[" + name + ", " + state + "]";
    }
}
