package io.hookscope.sample.plan;

/**
 * Several redeemables of one request: one webhook each, then one for the whole.
 *
 * @param size    how many redeemables, 1 to 30; 1 is no stack
 * @param arrival in which order the webhooks come
 * @param missing which webhook never comes: 1 to size for a redeemable, size + 1 for the whole; 0 for none
 */
public record Stack(int size, Arrival arrival, int missing) {

    /** The order in which a stack's webhooks come. */
    public enum Arrival {
        /** The redeemables first to last, then the whole. */
        IN_ORDER,
        /** The whole first. */
        PARENT_FIRST,
        /** Any. */
        SHUFFLED
    }

    /** The most redeemables of one request. */
    public static final int MOST = 30;

    /** One redeemable: no stack. */
    public static final Stack NONE = new Stack(1, Arrival.IN_ORDER, 0);

    public Stack {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("A stack has 1 to 30 redeemables.");
        }
        if (missing < 0 || missing > posts(size)) {
            throw new IllegalArgumentException("A stack of " + size + " has webhooks 1 to " + posts(size)
                    + ": there is no number " + missing + " to leave out.");
        }
        if (missing > 0 && size == 1) {
            throw new IllegalArgumentException("Only a stack can miss one of its webhooks.");
        }
    }

    private static int posts(int size) {
        return size == 1 ? 1 : size + 1;
    }
}
