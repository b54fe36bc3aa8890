package io.hookscope.capture;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;

/**
 * What is to be answered to a delivery. Immutable.
 *
 * @param status  the HTTP status, 200 to 599
 * @param headers further headers; length, date and connection are the listener's business
 * @param body    the body
 * @param why     which rule chose it, in a few words; it is kept with the answer
 */
public record Reply(int status, Headers headers, Body body, String why) {

    /** The answer to a delivery that could not be stored: the sender shall try again. */
    static final Reply NOT_STORED = new Reply(503, Headers.of("Retry-After", "60"), Body.EMPTY, "could not be stored");

    /** Returns a reply without headers or body of its own. */
    public static Reply of(int status, String why) {
        return new Reply(status, Headers.NONE, Body.EMPTY, why);
    }
}
