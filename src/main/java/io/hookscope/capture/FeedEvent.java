package io.hookscope.capture;

import io.hookscope.store.Row;

/** What subscribers of the {@link Feed} hear. */
public sealed interface FeedEvent {

    /** A delivery is new, or more is known about it: the row takes the place of an earlier one with its number. */
    record Changed(Row row) implements FeedEvent {}

    /** Deliveries up to and with this number were removed by retention. */
    record Evicted(long upToSeq, long count) implements FeedEvent {}
}
