package io.hookscope.capture;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import io.hookscope.words.Texts;

/**
 * What is to be answered to a delivery. Immutable.
 *
 * @param status  the HTTP status, 200 to 599; 0 where the manner is to give no answer
 * @param headers further headers; length, date and connection are the listener's business
 * @param body    the body
 * @param manner  how it goes out
 * @param why     which rule chose it, in a few words; it is kept with the answer
 */
public record Reply(int status, Headers headers, Body body, Manner manner, String why) {

    private static final Texts TEXTS = Texts.beside(Reply.class);

    /** Success at once, with an empty body. Its reason is the same in every language: sessions and scripts know it. */
    public static final Reply OK = of(200, "200 at once");

    /** The answer to a delivery that could not be stored: the sender shall try again. */
    static Reply notStored() {
        return new Reply(503, Headers.of("Retry-After", "60"), Body.EMPTY, TEXTS.get("notstored"));
    }

    /** The answer to what was sent to a path from which no deliveries are taken. */
    static final Reply NOT_HERE = of(404, "not one of the paths");

    /** A reply that goes out at once. */
    public Reply(int status, Headers headers, Body body, String why) {
        this(status, headers, body, Manner.AT_ONCE, why);
    }

    /** Returns a reply without headers or body of its own. */
    public static Reply of(int status, String why) {
        return new Reply(status, Headers.NONE, Body.EMPTY, why);
    }

    /** Whether HTTP lets an answer of that status, 200 to 599, have a body (RFC 9110, sections 6.4.1 and 15.3.6). */
    public static boolean mayHaveBody(int status) {
        return status != 204 && status != 205 && status != 304;
    }

    /** Returns a reason that was kept, in the language spoken now where it is the usual one. */
    public static String told(String why) {
        return why.equals(OK.why) ? TEXTS.get("ok") : why;
    }
}
