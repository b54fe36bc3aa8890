package io.hookscope.check.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes an event out of a schema: its example values where it has any, the first alternative, a few levels deep. */
final class Specimen {

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

    private final JsonNode root;
    private int depth;

    Specimen(JsonNode root) {
        this.root = root;
    }

    JsonNode of(JsonNode schema) {
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (depth > 12) {
            return NODES.nullNode();
        }
        depth++;
        JsonNode made = made(schema);
        depth--;
        return made;
    }

    private JsonNode made(JsonNode schema) {
        if (schema.has("$ref")) {
            return of(root.at(schema.path("$ref").stringValue().substring(1)));
        }
        if (schema.has("oneOf")) {
            return of(schema.path("oneOf").path(0));
        }
        if (schema.has("allOf")) {
            ObjectNode all = NODES.objectNode();
            JsonNode last = all;
            for (JsonNode part : schema.path("allOf")) {
                last = of(part);
                if (last instanceof ObjectNode object) {
                    all.setAll(object);
                }
            }
            schema.path("properties").forEachEntry((key, property) -> all.set(key, of(property)));
            return last.isObject() ? all : last;
        }
        return switch (schema.path("type").stringValue("")) {
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                schema.path("properties").forEachEntry((key, property) -> object.set(key, of(property)));
                yield object;
            }
            case "array" -> NODES.arrayNode().add(of(schema.path("items")));
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "string" -> NODES.stringNode("x");
            default -> NODES.nullNode();
        };
    }
}
