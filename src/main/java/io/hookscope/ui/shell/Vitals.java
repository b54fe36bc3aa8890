package io.hookscope.ui.shell;

import io.hookscope.capture.OtherPaths;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The figures of the status bar at one moment. Immutable.
 *
 * @param captured  deliveries in the session
 * @param lost      deliveries that could not be stored and were answered 503
 * @param evicted   deliveries that made room for newer ones, and since when they are counted
 * @param perSecond how many came in each of the last seconds, oldest first; empty where nothing is received
 * @param bytes     what the session takes on disk
 * @param file      the session file's name
 * @param p50       half of the answers took at most this
 * @param p99       99 of 100 answers took at most this
 * @param elsewhere what was sent to other paths than those that deliveries are taken from
 */
public record Vitals(long captured, long lost, Evicted evicted, List<Integer> perSecond, long bytes, String file,
        Duration p50, Duration p99, Optional<OtherPaths.Last> elsewhere) {

    /**
     * How many deliveries made room.
     *
     * @param count how many
     * @param since when counting began
     */
    public record Evicted(long count, Instant since) {

        /** None made room. */
        public static final Evicted NONE = new Evicted(0, Instant.EPOCH);
    }

    /** Before anything is known. */
    public static final Vitals NONE = new Vitals(0, 0, Evicted.NONE, List.of(), 0, "", Duration.ZERO, Duration.ZERO,
            Optional.empty());

    public Vitals {
        perSecond = List.copyOf(perSecond);
    }

    /** Whether the figures tell of a listener: a session that is only looked at has none here. */
    boolean isReceiving() {
        return !perSecond.isEmpty();
    }
}
