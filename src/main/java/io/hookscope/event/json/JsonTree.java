package io.hookscope.event.json;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Builds a tree from bytes without recursion, so that no nesting exhausts the stack, and notes keys that stand twice.
 * One object builds one tree; {@link #read} is safe to call from any thread.
 */
public final class JsonTree {

    /** How many levels of objects and arrays a tree may have. */
    public static final int DEEPEST = 1_000;
    /** How many values a tree may have: a few megabytes of brackets would else fill the memory. */
    public static final int MOST_VALUES = 1_000_000;
    /** How many doubled keys are told. */
    public static final int MOST_DUPLICATES = 100;
    /** A number that is written with more characters than this stays as written: to parse it would cost too much. */
    public static final int LONGEST_NUMBER = 10_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final List<String> duplicates = new ArrayList<>(0);
    private @Nullable JsonNode root;
    private int values;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one JSON value in UTF-8, UTF-16 or UTF-32, with or without a byte order mark, with nothing but space after it. */
    public static JsonResult read(byte[] bytes) {
        Encoding encoding = Encoding.of(bytes);
        int bad = encoding.firstBadByte(bytes);
        if (bad >= 0) {
            LineColumn place = LineColumn.ofByte(bytes, bad);
            return new JsonResult.BadText(encoding.charset().name(), place.line(), place.column());
        }
        try (JsonParser parser = encoding.parser(bytes)) {
            return new JsonTree(parser).build(bytes);
        } catch (RuntimeException _) {
            // closing a parser over an array has nothing that could fail
            return new JsonResult.Broken(1, 1);
        }
    }

    private JsonResult build(byte[] bytes) {
        try {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (!take(token)) {
                    return open.size() >= DEEPEST ? new JsonResult.TooDeep() : LineColumn.ofFlaw(bytes);
                }
                if (values > MOST_VALUES) {
                    return new JsonResult.TooMany();
                }
                token = parser.nextToken();
            }
            JsonNode value = root;
            return value == null ? LineColumn.ofFlaw(bytes) : new JsonResult.Tree(value, duplicates);
        } catch (RuntimeException _) {
            // whatever the parser objects to, also by a defect of its own
            return LineColumn.ofFlaw(bytes);
        }
    }

    /** Returns false where the token cannot stand: too deep, or after the end of the value. */
    private boolean take(JsonToken token) {
        switch (token) {
            case END_OBJECT, END_ARRAY -> open.pop();
            case PROPERTY_NAME -> {
                // the parser keeps the name until its value comes
            }
            case START_OBJECT -> {
                return place(NODES.objectNode());
            }
            case START_ARRAY -> {
                return place(NODES.arrayNode());
            }
            default -> {
                return place(scalar(token));
            }
        }
        return true;
    }

    private boolean place(JsonNode node) {
        values++;
        JsonNode parent = open.peek();
        switch (parent) {
            case ObjectNode object -> putInto(object, node);
            case ArrayNode array -> array.add(node);
            case null, default -> {
                if (root != null) {
                    return false;
                }
                root = node;
            }
        }
        if (node.isContainer()) {
            if (open.size() >= DEEPEST) {
                return false;
            }
            open.push(node);
        }
        return true;
    }

    private void putInto(ObjectNode object, JsonNode node) {
        String name = node.isContainer() ? parser.streamReadContext().getParent().currentName() : parser.currentName();
        if (object.replace(name, node) != null && duplicates.size() < MOST_DUPLICATES) {
            var context = node.isContainer() ? parser.streamReadContext().getParent() : parser.streamReadContext();
            duplicates.add(context.pathAsPointer().toString());
        }
    }

    private JsonNode scalar(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> fraction();
            default -> NODES.nullNode();
        };
    }

    private JsonNode whole() {
        if (parser.getStringLength() > LONGEST_NUMBER) {
            return asWritten();
        }
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode fraction() {
        if (parser.getStringLength() > LONGEST_NUMBER) {
            return asWritten();
        }
        try {
            return NODES.numberNode(new BigDecimal(parser.getString()));
        } catch (NumberFormatException _) {
            // an exponent of more than 32 bits
            return asWritten();
        }
    }

    /** Returns the text of a value that is no object and no array: of a number that is too long to be one, as it was sent. */
    public static String text(JsonNode value) {
        return value.isPojo() ? value.toString() : value.asString();
    }

    private JsonNode asWritten() {
        return NODES.rawValueNode(new RawValue(parser.getString()));
    }
}
