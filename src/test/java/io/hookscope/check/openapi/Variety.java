package io.hookscope.check.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes events out of a schema that are legal and odd: any alternative, keys absent or null, long lists, strange words and numbers. */
final class Variety {

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();
    private static final List<String> WORDS = List.of("x", "", " ", "Zoë 🦊 \u202Eabc", "a/b~c", "null", "line\nbreak",
            "x".repeat(3_000));
    private static final List<BigDecimal> NUMBERS = List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(-5_000),
            BigDecimal.valueOf(9_007_199_254_740_993L), new BigDecimal("12.50"));
    private static final int DEEPEST = 16;

    private final JsonNode root;
    private final Random random;
    private int depth;

    Variety(JsonNode root, long seed) {
        this.root = root;
        this.random = new Random(seed);
    }

    JsonNode of(JsonNode schema) {
        if (depth > DEEPEST) {
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
        for (String alternatives : List.of("oneOf", "anyOf")) {
            if (schema.has(alternatives)) {
                return with(schema, of(any(schema.path(alternatives))));
            }
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
            return last.isObject() ? with(schema, all) : last;
        }
        return schema.has("enum") ? any(schema.path("enum")) : plain(schema);
    }

    private JsonNode plain(JsonNode schema) {
        return switch (schema.path("type").stringValue("")) {
            case "object" -> with(schema, NODES.objectNode());
            case "array" -> list(schema.path("items"));
            case "integer", "number" -> NODES.numberNode(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "string" -> NODES.stringNode(WORDS.get(random.nextInt(WORDS.size())));
            default -> NODES.nullNode();
        };
    }

    private ArrayNode list(JsonNode schema) {
        ArrayNode list = NODES.arrayNode();
        int length = random.nextInt(12) == 0 && depth < 5 ? 120 : random.nextInt(4);
        for (int i = 0; i < length; i++) {
            list.add(of(schema));
        }
        return list;
    }

    /** Adds the properties, most of them, and a new one now and then. */
    private JsonNode with(JsonNode schema, JsonNode made) {
        if (!(made instanceof ObjectNode object)) {
            return made;
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            int dice = random.nextInt(10);
            if (dice == 0) {
                object.putNull(property.getKey());
            } else if (dice > 1) {
                object.set(property.getKey(), of(property.getValue()));
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            object.set("k_1", of(schema.path("additionalProperties")));
        }
        boolean named = !schema.path("additionalProperties").isObject() || !schema.path("properties").isEmpty();
        if (named && random.nextInt(10) == 0) {
            object.put("brand_new_property", "x");
        }
        return object;
    }

    private JsonNode any(JsonNode list) {
        return list.path(random.nextInt(list.size()));
    }
}
