package io.hookscope.settings;

/**
 * How much a session keeps before its oldest deliveries make room. Immutable.
 *
 * @param count how many deliveries, at least 1
 * @param bytes how large the session file may be, in bytes, at least {@link #LEAST_BYTES}
 */
public record Keep(long count, long bytes) {

    /** The lowest limit of bytes: 10 MB. */
    public static final long LEAST_BYTES = 10_000_000;

    /** A hundred thousand deliveries, 2 GB. */
    public static final Keep DEFAULT = new Keep(100_000, 2_000_000_000);

    public Keep {
        Ranges.require(count >= 1, "keepCount", "at least 1");
        Ranges.require(bytes >= LEAST_BYTES, "keepBytes", "at least " + LEAST_BYTES);
    }

    /** Returns these with another number of deliveries. */
    public Keep withCount(long other) {
        return new Keep(other, bytes);
    }

    /** Returns these with another size. */
    public Keep withBytes(long other) {
        return new Keep(count, other);
    }
}
