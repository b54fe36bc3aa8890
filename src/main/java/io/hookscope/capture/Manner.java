package io.hookscope.capture;

import java.time.Duration;

/** How a reply goes out. Immutable. Every duration is zero to {@link #LONGEST}. */
public sealed interface Manner {

    /** The longest that a reply may wait or take: well within the time after which a silent connection is closed. */
    Duration LONGEST = Duration.ofSeconds(30);

    /** All of it at once. */
    Manner AT_ONCE = new Whole(Duration.ZERO);

    /** Returns how long it waits before the first byte, or before the connection is closed. */
    Duration after();

    /** All of it in one go. */
    record Whole(Duration after) implements Manner {

        public Whole {
            require(after);
        }
    }

    /**
     * The head, then the body bit by bit.
     *
     * @param over how long the body takes
     */
    record Trickle(Duration after, Duration over) implements Manner {

        public Trickle {
            require(after);
            require(over);
        }
    }

    /** Not a byte: the connection is closed in good order. */
    record Empty(Duration after) implements Manner {

        public Empty {
            require(after);
        }
    }

    /** Not a byte: the connection is reset. */
    record Drop(Duration after) implements Manner {

        public Drop {
            require(after);
        }
    }

    private static void require(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("not within 0 to " + LONGEST.toSeconds() + " s: " + duration);
        }
    }
}
