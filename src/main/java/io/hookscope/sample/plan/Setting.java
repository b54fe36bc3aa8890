package io.hookscope.sample.plan;

import io.hookscope.sample.make.Json;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A value put into the body by hand; nothing else is computed again.
 *
 * @param pointer where (RFC 6901); its parent exists, and an array's index is one that is there or the next
 * @param value   what
 */
public record Setting(JsonPointer pointer, JsonNode value) {

    /**
     * Reads {@code /data/voucher/code=ABC}; the value is JSON when it reads as such, else text.
     *
     * @throws IllegalArgumentException when it has no such form; the sentence says what is missing
     */
    public static Setting of(String text) {
        int equals = text.indexOf('=');
        if (equals < 2 || text.charAt(0) != '/') {
            throw new IllegalArgumentException("Write a JSON pointer and a value, for example /data/voucher/code=ABC.");
        }
        String raw = text.substring(equals + 1);
        JsonNode value = Json.read(raw);
        return new Setting(JsonPointer.compile(text.substring(0, equals)),
                value == null ? StringNode.valueOf(raw) : value);
    }

    /** Whether the body has a place for it; if so, it stands there now. */
    boolean applyTo(ObjectNode body) {
        JsonNode parent = body.at(pointer.head());
        return switch (parent) {
            case ObjectNode object -> {
                object.set(pointer.last().getMatchingProperty(), value.deepCopy());
                yield true;
            }
            case ArrayNode array -> set(array, pointer.last().getMatchingIndex());
            default -> false;
        };
    }

    private boolean set(ArrayNode array, int index) {
        if (index < 0 || index > array.size()) {
            return false;
        }
        if (index == array.size()) {
            array.add(value.deepCopy());
        } else {
            array.set(index, value.deepCopy());
        }
        return true;
    }
}
