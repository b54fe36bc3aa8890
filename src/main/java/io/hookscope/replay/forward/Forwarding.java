package io.hookscope.replay.forward;

import io.hookscope.wire.Target;

/**
 * How deliveries are sent on. Immutable.
 *
 * @param target where to
 * @param mode   who answers the sender
 * @param only   which events, by a glob over their names: {@code redemption.*}, several with commas between; {@code *} for all
 * @param order  whether the order of arrival is kept
 */
public record Forwarding(Target target, Mode mode, EventGlob only, Order order) {

    /** Who answers the sender. */
    public enum Mode {
        /** The response plan, at once; the handler gets a copy. */
        SIDE,
        /** The handler, within the sender's patience. */
        THROUGH
    }

    /** Whether the order of arrival is kept. */
    public enum Order {
        /** A few at a time, as they come. */
        FREE,
        /** One at a time, each when the one before is answered. */
        KEPT
    }

    /** Every event on the side, a few at a time. */
    public static Forwarding to(Target target) {
        return new Forwarding(target, Mode.SIDE, EventGlob.ALL, Order.FREE);
    }
}
