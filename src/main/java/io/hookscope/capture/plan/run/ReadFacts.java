package io.hookscope.capture.plan.run;

import io.hookscope.capture.plan.Facts;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Content;
import io.hookscope.event.Ids;
import io.hookscope.event.Reading;
import io.hookscope.event.Summary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A delivery's facts, with what its body says or without. For one thread. */
final class ReadFacts implements Facts {

    private final long seq;
    private final Delivery delivery;
    private final @Nullable Reading reading;

    private ReadFacts(long seq, Delivery delivery, @Nullable Reading reading) {
        this.seq = seq;
        this.delivery = delivery;
        this.reading = reading;
    }

    static Facts unread(long seq, Delivery delivery) {
        return new ReadFacts(seq, delivery, null);
    }

    static Facts of(long seq, Delivery delivery, Reading reading) {
        return new ReadFacts(seq, delivery, reading);
    }

    @Override
    public String path() {
        return delivery.path();
    }

    @Override
    public String event() {
        return reading == null ? "" : reading.name();
    }

    @Override
    public String sendout() {
        String id = ids().sendout();
        return id == null || id.isEmpty() || id.length() > Fingerprint.LONGEST ? Fingerprint.of(delivery) : id;
    }

    @Override
    public Optional<JsonNode> at(JsonPointer pointer) {
        return reading != null && reading.content() instanceof Content.Json json
                ? Optional.of(json.root().at(pointer)).filter(node -> !node.isMissingNode())
                : Optional.empty();
    }

    @Override
    public Optional<String> named(String name) {
        Summary summary = reading == null ? null : reading.summary();
        return Optional.ofNullable(switch (name) {
            case "path" -> path();
            case "seq" -> Long.toString(seq);
            case "event" -> event().isEmpty() ? null : event();
            case "sendout" -> ids().sendout();
            case "redemption" -> ids().redemption();
            case "order" -> ids().order();
            case "code" -> summary == null ? null : summary.code();
            case "campaign" -> summary == null ? null : summary.campaign();
            case "customer" -> summary == null ? null : summary.customer();
            default -> null;
        });
    }

    private Ids ids() {
        return reading == null ? Ids.NONE : reading.summary().ids();
    }
}
