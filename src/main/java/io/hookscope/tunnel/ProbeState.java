package io.hookscope.tunnel;

import java.time.Duration;
import java.time.Instant;

/** What came of sending a request to the public URL and waiting for it to arrive here. */
public sealed interface ProbeState {

    /** None was sent to the present URL yet. */
    record Untried() implements ProbeState {}

    /**
     * It arrived.
     *
     * @param at   when
     * @param took how long it was on its way
     */
    record Reached(Instant at, Duration took) implements ProbeState {}

    /**
     * Somebody answered it, but it did not arrive here.
     *
     * @param at     when
     * @param status the HTTP status of the answer
     */
    record WentElsewhere(Instant at, int status) implements ProbeState {}

    /**
     * The tunnel answered it with an error of its own.
     *
     * @param at   when
     * @param code the error, for example {@code ERR_NGROK_3200}
     */
    record TunnelError(Instant at, String code) implements ProbeState {}

    /**
     * Nobody answered it.
     *
     * @param at     when
     * @param reason why, in plain words that follow "because"
     */
    record Unreachable(Instant at, String reason) implements ProbeState {}
}
