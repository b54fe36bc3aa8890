package io.hookscope.store;

/**
 * How much a session keeps before the oldest deliveries make room for newer ones. Immutable.
 *
 * @param count how many deliveries that are not flagged are kept, at least 1; up to one in a hundred more may be there
 * @param bytes how many bytes the session file may use, at least 1; the newest hundred deliveries are kept whatever they take
 */
public record Retention(long count, long bytes) {

    /** Keeps everything. */
    public static final Retention ALL = new Retention(Long.MAX_VALUE, Long.MAX_VALUE);

    public Retention {
        if (count < 1 || bytes < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
