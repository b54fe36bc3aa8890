package io.hookscope.event;

import io.hookscope.delivery.Delivery;
import java.nio.charset.StandardCharsets;

/** Reads a delivery's bytes as an event. Total: whatever the bytes are, it returns and never throws. Thread-safe. */
public final class EventReader {

    /** Returns all that the delivery says. */
    public Reading read(Delivery delivery) {
        byte[] bytes = delivery.body().bytes();
        String label = new String(bytes, 0, Math.min(bytes.length, 20), StandardCharsets.UTF_8);
        var summary = new Summary(Shape.NOT_JSON, "", label, Outcome.OTHER, null, null, null, null, null, Unit.MONEY,
                Ids.NONE, null);
        return new Reading(Shape.NOT_JSON, "", new Content.NotJson("not read yet", 0, 0), bytes, null, "", null,
                summary);
    }
}
