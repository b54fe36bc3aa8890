package io.hookscope.check.examine;

import io.hookscope.testing.Deliveries;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON with single values changed. */
public final class Changed {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final JsonNode root;

    private Changed(JsonNode root) {
        this.root = root;
    }

    /** Starts from the golden event as bare data. */
    public static Changed golden() {
        return of(Deliveries.golden());
    }

    /** Starts from that JSON. */
    public static Changed of(String json) {
        return new Changed(MAPPER.readTree(json));
    }

    /** Puts that JSON at the pointer; its parent must be there. */
    public Changed set(String pointer, String json) {
        var at = JsonPointer.compile(pointer);
        JsonNode value = MAPPER.readTree(json);
        switch (root.at(at.head())) {
            case ObjectNode object -> object.set(at.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(at.last().getMatchingIndex(), value);
            default -> throw new IllegalArgumentException("no parent of " + pointer);
        }
        return this;
    }

    /** Takes the key at the pointer away. */
    public Changed remove(String pointer) {
        var at = JsonPointer.compile(pointer);
        ((ObjectNode) root.at(at.head())).remove(at.last().getMatchingProperty());
        return this;
    }

    /** Returns the JSON, compact. */
    public String text() {
        return root.toString();
    }
}
