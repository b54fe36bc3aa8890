package io.hookscope.sample.plan;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import java.time.Duration;

/**
 * One request to send. Immutable.
 *
 * @param after how long after the first request it is due
 * @param event the event's name on the wire
 * @param label the code, or what was redeemed instead
 * @param note  what is special about it, for example {@code retry 2}; empty when nothing is
 */
public record Post(Duration after, String event, String label, String note, Headers headers, Body body) {

    Post dueAfter(Duration delay) {
        return new Post(delay, event, label, note, headers, body);
    }

    Post again(Duration delay, String what) {
        String both = note.isEmpty() ? what : note + ", " + what;
        return new Post(after.plus(delay), event, label, both, headers, body);
    }
}
