package io.hookscope.capture.inspect;

import io.hookscope.store.Gone;
import io.hookscope.store.Row;
import java.util.Set;

/** What subscribers of the {@link Feed} hear. */
public sealed interface FeedEvent {

    /** A delivery is new, or more is known about it: the row takes the place of an earlier one with its number. */
    record Changed(Row row) implements FeedEvent {}

    /** Deliveries have left the session; nothing comes about them any more. */
    record Left(Gone gone) implements FeedEvent {}

    /** Deliveries that had left are back; their rows follow. */
    record Returned(Set<Long> seqs) implements FeedEvent {}
}
