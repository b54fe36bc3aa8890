package io.hookscope.check;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.Content;
import io.hookscope.event.Reading;
import io.hookscope.event.Shape;
import java.util.Set;

/** What a check looks at: one delivery, what it says, and what is known besides. Immutable. */
public final class Evidence {

    private static final Set<String> REDEMPTIONS = Set.of("redemption.succeeded", "redemption.failed",
            "redemption.rollback.succeeded", "redemption.rollback.failed", "customer.redemption.succeeded",
            "customer.redemption.rollback.succeeded");

    private final Delivery delivery;
    private final Reading reading;
    private final Circumstances circumstances;
    private final Place root;
    private final Place data;

    /** Puts together what is known of that delivery. */
    public Evidence(Delivery delivery, Reading reading, Circumstances circumstances) {
        this.delivery = delivery;
        this.reading = reading;
        this.circumstances = circumstances;
        this.root = reading.content() instanceof Content.Json json ? Place.root(json.root()) : Place.NOWHERE;
        this.data = root.down(reading.dataPointer());
    }

    /** Returns what arrived. */
    public Delivery delivery() {
        return delivery;
    }

    /** Returns what it says. */
    public Reading reading() {
        return reading;
    }

    /** Returns what is known besides. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** Returns the event's data with its place in the body; missing when the body is not JSON. */
    public Place data() {
        return data;
    }

    /** Returns that part of the event's data; the data itself where it is the part, as in many legacy events. */
    public Place part(String name) {
        return isPart(name) ? data : data.get(name);
    }

    /** Whether the event's data is that part itself: it says so in {@code object}. */
    public boolean isPart(String name) {
        return name.equals(data.get("object").text());
    }

    /** Returns the whole body; missing when it is not JSON. */
    public Place root() {
        return root;
    }

    /** Whether the event belongs to the redemption family and its data is a JSON object. */
    public boolean isRedemption() {
        boolean known = switch (reading.shape()) {
            case ENVELOPE, BARE, LEGACY -> REDEMPTIONS.contains(reading.name());
            case FREE_FORM, NOT_JSON, EMPTY -> false;
        };
        return known && data.isObject();
    }

    /** Whether the event tells of a rollback. */
    public boolean isRollback() {
        return reading.name().contains(".rollback.");
    }

    /** Whether the event says in its own name how it ended; the name of bare data is only our conclusion. */
    public boolean isNamed() {
        return reading.shape() == Shape.ENVELOPE || reading.shape() == Shape.LEGACY;
    }
}
