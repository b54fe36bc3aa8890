package io.hookscope.check.profile;

import tools.jackson.databind.JsonNode;

/** The JSON types, whole and broken numbers alike. */
enum JsonType {
    STRING, NUMBER, BOOLEAN, OBJECT, ARRAY, NULL;

    static JsonType of(JsonNode node) {
        if (node.isString()) {
            return STRING;
        }
        if (node.isObject()) {
            return OBJECT;
        }
        if (node.isArray()) {
            return ARRAY;
        }
        return node.isBoolean() ? BOOLEAN : node.isNull() ? NULL : NUMBER;
    }
}
