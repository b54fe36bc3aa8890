package io.hookscope.event;

import static io.hookscope.event.json.Lenient.object;
import static io.hookscope.event.json.Lenient.text;
import static io.hookscope.event.json.Lenient.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a JSON body is laid out: its shape, what the event is called, what stands around the data and where the data is.
 *
 * @param name    the event's name; empty when there is none
 * @param pointer JSON pointer of the data
 * @param data    the data itself; the root for bare and free-form bodies
 */
record Form(Shape shape, String name, @Nullable Envelope envelope, String pointer, JsonNode data) {

    /** What Voucherify puts at the top of event data. */
    private static final List<String> PARTS = List.of("redemption", "redemption_rollback", "voucher", "customer",
            "campaign", "order", "publication", "promotion_tier", "promotion_stack", "loyalty_tier", "transaction",
            "rule", "assignment", "holder", "distribution", "segment", "event");

    /** What is an object or null wherever Voucherify writes it; somebody's own payload may have a text in its place. */
    private static final List<String> DEEDS = List.of("redemption", "redemption_rollback", "voucher", "customer",
            "campaign", "order");

    /** Returns which of them stand there, for a label. */
    List<String> parts() {
        return PARTS.stream().filter(part -> object(data, part).isObject()).toList();
    }

    /** Finds the form of that value, which was sent to that path. */
    static Form of(JsonNode root, String path) {
        String type = text(root, "type");
        if (type != null && "event".equals(text(root, "object")) && root.has("data")) {
            return legacy(root, type);
        }
        if (type != null && root.has("data") && wrapped(root)) {
            Envelope envelope = envelope(root, type);
            return new Form(Shape.ENVELOPE, name(type, envelope), envelope, "/data", object(root, "data"));
        }
        String name = EventNames.inPath(path);
        if (!(name.isEmpty() ? bare(root) : PARTS.stream().anyMatch(part -> object(root, part).isObject()))) {
            return new Form(Shape.FREE_FORM, "", null, "", root);
        }
        return new Form(Shape.BARE, name.isEmpty() ? EventNames.inData(root) : name, null, "", root);
    }

    private static boolean wrapped(JsonNode root) {
        return object(root, "source").isObject() || object(root, "event").isObject()
                || text(root, "project_id") != null || text(root, "id") instanceof String id && id.startsWith("whs_");
    }

    /** A distribution's type is whatever somebody called it in the dashboard; the event inside knows its name. */
    private static String name(String type, Envelope envelope) {
        String name = EventNames.normal(type);
        Envelope.Event event = envelope.event();
        String inner = event == null ? null : event.type();
        return EventNames.isKnown(name) || inner == null ? name : EventNames.normal(inner);
    }

    private static boolean bare(JsonNode root) {
        if (DEEDS.stream().map(root::path)
                .anyMatch(part -> !part.isMissingNode() && !part.isNull() && !part.isObject())) {
            return false;
        }
        for (String part : PARTS) {
            JsonNode value = object(root, part);
            boolean deed = part.startsWith("redemption") && (value.has("result") || value.has("status"));
            if (value.isObject() && (deed || part.equals(text(value, "object")))) {
                return true;
            }
        }
        return false;
    }

    private static Form legacy(JsonNode root, String type) {
        JsonNode data = object(root, "data");
        JsonNode inner = object(data, "object");
        boolean nested = inner.isObject();
        return new Form(Shape.LEGACY, EventNames.normal(type), envelope(root, type),
                nested ? "/data/object" : "/data", nested ? inner : data);
    }

    private static Envelope envelope(JsonNode root, String type) {
        JsonNode source = object(root, "source");
        JsonNode event = object(root, "event");
        return new Envelope(text(root, "id"), text(root, "project_id"), time(root, "created_at"), type,
                source.isObject()
                        ? new Envelope.Source(text(source, "id"), text(source, "object"), text(source, "target_url"))
                        : null,
                event.isObject() ? event(event) : null);
    }

    private static Envelope.Event event(JsonNode event) {
        return new Envelope.Event(text(event, "id"), text(event, "type"), time(event, "created_at"),
                text(event, "entity_id"), text(event, "group_id"),
                text(object(event, "event_source"), "channel"));
    }
}
