package io.hookscope.capture.inspect;

/**
 * How far the checks have come that run once more over what is stored.
 *
 * @param done  deliveries checked so far
 * @param total deliveries to check in all; 0 when nothing is being checked again
 */
public record Recheck(int done, int total) {

    /** Nothing is being checked again. */
    public static final Recheck NONE = new Recheck(0, 0);

    /** Whether there is more to do. */
    public boolean isRunning() {
        return done < total;
    }
}
