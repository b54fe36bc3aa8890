package io.hookscope.exchange.parcel;

import io.hookscope.delivery.handled.Handling;
import io.hookscope.store.Mark;
import java.util.List;

/**
 * What came to a delivery after it had been answered. Immutable.
 *
 * @param mark      a person's flag and note
 * @param handlings what became of it each time that it was sent on, oldest first
 */
public record Attached(Mark mark, List<Handling> handlings) {

    /** Nothing came to it. */
    public static final Attached NOTHING = new Attached(Mark.NONE, List.of());

    public Attached {
        handlings = List.copyOf(handlings);
    }

    /** Returns what may be handed to others: a note and a handler's answer can tell of anything. */
    public Attached guarded() {
        return mark.flagged() ? new Attached(new Mark(true, ""), List.of()) : NOTHING;
    }
}
