package io.hookscope.sample.plan;

/**
 * Which attempt at delivering a send-out a request is.
 *
 * @param sendout the send-out's id, the same for all its attempts
 * @param number  0 for the first, then the number of the retry
 * @param last    whether none is planned after it
 */
public record Attempt(String sendout, int number, boolean last) {

    /** Whether there are others. */
    public boolean oneOfSeveral() {
        return number > 0 || !last;
    }
}
