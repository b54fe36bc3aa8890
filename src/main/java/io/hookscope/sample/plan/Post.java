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
public record Post(Duration after, String event, String label, String note, Attempt attempt, Headers headers,
        Body body) {

    Post dueAfter(Duration delay) {
        return new Post(delay, event, label, note, attempt, headers, body);
    }

    Post copy(int number) {
        return new Post(after, event, label, noted("copy " + number), attempt, headers, body);
    }

    Post retry(Duration delay, Attempt which) {
        return new Post(after.plus(delay), event, label, noted("retry " + which.number()), which, headers, body);
    }

    private String noted(String what) {
        return note.isEmpty() ? what : note + ", " + what;
    }
}
