package io.hookscope.sample.make;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One sending of an event to one webhook: what Voucherify wraps around the data. Immutable.
 *
 * @param id        {@code whs_…}, the same for every attempt
 * @param sourceId  {@code wh_…}, or {@code distr_…} for a distribution
 * @param targetUrl where it is sent
 * @param at        when it is sent first
 */
public record Sendout(String id, String sourceId, String targetUrl, Instant at) {

    private static final String PROJECT = Dice.of("the project").alphanumericId("proj_", 12);

    /**
     * Makes the sending of an event.
     *
     * @param subscription the webhook's number, from 1: the same number is the same webhook in every event
     */
    public static Sendout of(Dice dice, Happening happening, int subscription, Target target) {
        Dice own = Dice.of("subscription " + subscription);
        String source = happening.type().fromDistribution()
                ? own.alphanumericId("distr_", 26)
                : own.alphanumericId("wh_", 24);
        return new Sendout(dice.hexId("whs_"), source, target.url(), target.at());
    }

    /**
     * Where and when an event is sent.
     *
     * @param url the webhook's target URL as written
     */
    public record Target(String url, Instant at) {}

    /** Returns the body that is sent. */
    public ObjectNode body(Happening happening, Form form) {
        return switch (form) {
            case ENVELOPE -> envelope(happening);
            case BARE -> happening.data().deepCopy();
            case LEGACY -> legacy(happening);
        };
    }

    private ObjectNode envelope(Happening happening) {
        String type = happening.type().wire();
        ObjectNode body = Json.object().put("id", id).put("project_id", PROJECT)
                .put("created_at", Stamps.millis(new Stamps(at).sendout())).put("type", type);
        body.set("data", happening.data().deepCopy());
        body.putObject("source").put("id", sourceId)
                .put("object", happening.type().fromDistribution() ? "distribution" : "webhook")
                .put("target_url", targetUrl);
        ObjectNode event = body.putObject("event").put("id", happening.id()).put("type", type)
                .put("created_at", Stamps.millis(happening.createdAt())).put("entity_id", happening.entityId())
                .put("group_id", happening.groupId());
        event.putObject("event_source").put("channel", "API").putObject("api_key").put("name", "Server-side key")
                .put("app_id", Dice.of("the application").uuid());
        return body;
    }

    private ObjectNode legacy(Happening happening) {
        ObjectNode body = Json.object().put("id", id.replace("whs_", "event_")).put("object", "event")
                .put("type", happening.type().wire())
                .put("created_at", Stamps.millis(new Stamps(at).sendout()));
        body.putObject("data").set("object", happening.data().deepCopy());
        return body;
    }
}
