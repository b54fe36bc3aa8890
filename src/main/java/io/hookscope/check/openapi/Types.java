package io.hookscope.check.openapi;

import io.hookscope.check.Place;
import io.hookscope.check.openapi.Deviation.Kind;
import io.hookscope.words.Texts;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares one value with the type and the words that a schema allows. Stateless. */
final class Types {

    private static final Texts TEXTS = Texts.beside(Types.class);

    private static final int LONGEST = 200;

    private Types() {}

    static List<Deviation> deviations(JsonNode schema, Place place) {
        List<String> allowed = words(schema.path("type"));
        JsonNode words = schema.path("enum");
        if (place.node().isString()
                && (words.equals(place.node()) || words.valueStream().anyMatch(place.node()::equals))) {
            return List.of(); // some schemas list words under the type of an array: the words are right
        }
        if (!allowed.isEmpty() && allowed.stream().noneMatch(type -> fits(type, place.node()))) {
            boolean container = place.node().isContainer()
                    && allowed.stream().allMatch(type -> type.equals("object") || type.equals("array"));
            return List.of(new Deviation(place, container ? Kind.RESHAPED : Kind.RETYPED,
                    joined(" " + TEXTS.get("or") + " ", allowed)));
        }
        if (!place.node().isString() || words.isEmpty()) {
            return List.of();
        }
        return List.of(new Deviation(place, Kind.NEW_WORD, joined(", ", words(words))));
    }

    private static List<String> words(JsonNode one) {
        if (one.isString()) {
            return List.of(one.stringValue());
        }
        var words = new ArrayList<String>();
        one.valueStream().filter(JsonNode::isValueNode)
                .forEach(word -> words.add(word.isString() ? word.stringValue() : word.toString()));
        return words;
    }

    /** As many of them as a finding shows. */
    private static String joined(String between, List<String> words) {
        var joined = new StringBuilder();
        for (String word : words) {
            joined.append(joined.isEmpty() ? "" : between).append(word, 0, Math.min(word.length(), LONGEST + 1));
            if (joined.length() > LONGEST) {
                return joined.substring(0, LONGEST) + "…";
            }
        }
        return joined.toString();
    }

    /** Whole and broken numbers pass for each other: amounts are compared elsewhere. */
    private static boolean fits(String type, JsonNode node) {
        return switch (type) {
            case "string" -> node.isString();
            case "integer", "number" -> node.isNumber();
            case "boolean" -> node.isBoolean();
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            default -> true;
        };
    }
}
