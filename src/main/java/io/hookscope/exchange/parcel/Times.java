package io.hookscope.exchange.parcel;

import java.time.Instant;

/** The times that a delivery in a file may have. Stateless. */
public final class Times {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Times() {}

    /** Whether it is one that each of our formats and the session can say. */
    public static boolean isSayable(Instant time) {
        return time.isAfter(EARLIEST) && time.isBefore(LATEST);
    }
}
