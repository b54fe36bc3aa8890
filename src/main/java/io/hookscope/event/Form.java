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
            "validation_rule", "holder", "distribution");

    /** Finds the form of that value, which was sent to that path. */
    static Form of(JsonNode root, String path) {
        String type = text(root, "type");
        if (type != null && "event".equals(text(root, "object")) && root.has("data")) {
            return legacy(root, type);
        }
        if (type != null && root.has("data") && wrapped(root)) {
            return new Form(Shape.ENVELOPE, EventNames.normal(type), envelope(root, type), "/data",
                    object(root, "data"));
        }
        if (!bare(root)) {
            return new Form(Shape.FREE_FORM, "", null, "", root);
        }
        String name = EventNames.inPath(path);
        return new Form(Shape.BARE, name.isEmpty() ? EventNames.inData(root) : name, null, "", root);
    }

    private static boolean wrapped(JsonNode root) {
        return object(root, "source").isObject() || object(root, "event").isObject()
                || text(root, "project_id") != null || text(root, "id") instanceof String id && id.startsWith("whs_");
    }

    private static boolean bare(JsonNode root) {
        for (String part : PARTS) {
            JsonNode value = object(root, part);
            if (value.isObject() && (part.equals(text(value, "object")) || part.startsWith("redemption"))) {
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
        JsonNode cause = object(event, "event_source");
        String user = text(object(cause, "user"), "id");
        JsonNode key = object(cause, "api_key");
        String keyName = text(key, "name");
        return new Envelope.Event(text(event, "id"), text(event, "type"), time(event, "created_at"),
                text(event, "entity_id"), text(event, "group_id"), text(cause, "channel"),
                user != null ? user : keyName != null ? keyName : text(key, "app_id"));
    }
}
