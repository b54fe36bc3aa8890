package io.hookscope.check.profile;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A profile as JSON, there and back; what cannot be read counts as not known. Stateless. */
final class ProfileJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 16;

    private ProfileJson() {}

    static ObjectNode of(Map<String, EventProfile> events) {
        ObjectNode json = NODES.objectNode().put("version", 1);
        ObjectNode all = json.putObject("events");
        events.forEach((name, event) -> {
            ObjectNode one = all.putObject(name).put("samples", event.samples());
            event.root.each((key, field) -> one.withObject("fields").set(key, of(field)));
        });
        return json;
    }

    private static ObjectNode of(FieldProfile field) {
        ObjectNode json = NODES.objectNode();
        for (JsonType kind : JsonType.values()) {
            if (field.knows(kind)) {
                json.put(kind.name(), field.since(kind));
            }
        }
        field.each((key, below) -> json.withObject("fields").set(key, of(below)));
        return json;
    }

    static Map<String, EventProfile> events(JsonNode json) {
        var events = new HashMap<String, EventProfile>();
        json.path("events").forEachEntry((name, one) -> {
            var event = new EventProfile();
            event.samples(one.path("samples").intValue(0));
            read(one, event.root, event, 0);
            events.put(name, event);
        });
        return events;
    }

    /** Adds what the second knows to the first, without saying since when. */
    static Map<String, EventProfile> joined(Map<String, EventProfile> into, Map<String, EventProfile> from) {
        from.forEach((name, event) -> {
            EventProfile target = into.computeIfAbsent(name, _ -> new EventProfile());
            target.samples(target.samples() + event.samples());
            join(target.root, event.root, target);
        });
        return into;
    }

    private static void join(FieldProfile into, FieldProfile from, EventProfile event) {
        from.each((key, field) -> {
            FieldProfile there = into.get(key);
            if (there != null || event.room(Walk.FIELDS)) {
                FieldProfile target = into.add(key);
                for (JsonType kind : JsonType.values()) {
                    target.learn(kind, field.knows(kind) || target.knows(kind) ? FieldProfile.ALWAYS : 0);
                }
                join(target, field, event);
            }
        });
    }

    private static void read(JsonNode json, FieldProfile into, EventProfile event, int depth) {
        json.path("fields").forEachEntry((key, one) -> {
            if (depth < DEEPEST && event.room(Walk.FIELDS)) {
                FieldProfile field = into.add(key);
                for (JsonType kind : JsonType.values()) {
                    field.learn(kind, one.path(kind.name()).longValue(0));
                }
                read(one, field, event, depth + 1);
            }
        });
    }
}
