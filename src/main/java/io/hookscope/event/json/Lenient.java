package io.hookscope.event.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Takes fields out of a tree: what is absent, null or of another type is null. Stateless. */
public final class Lenient {

    private static final int LONGEST_TIME = 40;
    private static final int LARGEST_EXPONENT = 1_000;

    private Lenient() {}

    /** Returns the field if it is an object, else a node in which nothing is found. */
    public static JsonNode object(JsonNode parent, String name) {
        JsonNode child = parent.get(name);
        return child != null && child.isObject() ? child : MissingNode.getInstance();
    }

    /** Returns the field if it is a string. */
    public static @Nullable String text(JsonNode parent, String name) {
        JsonNode child = parent.get(name);
        return child != null && child.isString() ? child.stringValue() : null;
    }

    /**
     * Returns the field if it is a number, exact, its trailing zeros kept. One like {@code 1e1000000000} is no amount: it
     * would fill the memory as soon as somebody added 1 to it.
     */
    public static @Nullable BigDecimal number(JsonNode parent, String name) {
        JsonNode child = parent.get(name);
        if (child == null || !child.isNumber()) {
            return null;
        }
        BigDecimal number = child.decimalValue();
        return Math.abs((long) number.scale()) > LARGEST_EXPONENT ? null : number;
    }

    /** Returns the field if it is an ISO 8601 time with {@code Z} or an offset. */
    public static @Nullable Instant time(JsonNode parent, String name) {
        String text = text(parent, name);
        if (text == null || text.length() > LONGEST_TIME) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
