package io.hookscope.event;

/** The forms in which a webhook's body comes. */
public enum Shape {
    /** What Voucherify sends today: {@code id}, {@code type}, {@code data}, {@code source}, {@code event}. */
    ENVELOPE("envelope"),
    /** Event data alone, as in the documentation's examples. */
    BARE("bare"),
    /** Projects older than v2024-01-01: {@code object} is "event" and the data stands in {@code data.object}. */
    LEGACY("legacy"),
    /** Any other JSON, such as a distribution's own payload. */
    FREE_FORM("free-form"),
    /** Bytes that are not JSON. */
    NOT_JSON("not-json"),
    /** No bytes at all, or none that anybody still has. */
    EMPTY("empty");

    private final String word;

    Shape(String word) {
        this.word = word;
    }

    /** Returns the word used in stores, exports and on the command line. */
    public String word() {
        return word;
    }
}
