package io.hookscope.sample.make;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as this room writes and reads it: keys in the order in which they were put, no white space, numbers exact. Thread-safe. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Returns an empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns the value as UTF-8 without insignificant white space. */
    public static byte[] bytes(JsonNode value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Reads JSON text; null when it is none. */
    public static @Nullable JsonNode read(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            return value.isMissingNode() ? null : value;
        } catch (JacksonException _) {
            return null;
        }
    }

    /** Puts a copy, so that two places in a tree never share an object; a JSON null when there is none. */
    static void putCopy(ObjectNode into, String key, @Nullable ObjectNode value) {
        if (value == null) {
            into.putNull(key);
        } else {
            into.set(key, value.deepCopy());
        }
    }
}
