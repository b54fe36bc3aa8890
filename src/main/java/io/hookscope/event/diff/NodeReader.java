package io.hookscope.event.diff;

import io.hookscope.event.diff.Node.Shape;
import io.hookscope.event.json.Encoding;
import io.hookscope.event.json.JsonTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a text into nodes without recursion, doubled keys included. One object reads one text. */
final class NodeReader {

    private final String text;
    private final Deque<Node> open = new ArrayDeque<>();
    private @Nullable String key;
    private @Nullable Node root;
    private int values;

    private NodeReader(String text) {
        this.text = text;
    }

    /** Returns the text's one value, or empty when it is not JSON or nested too deep. Never throws. */
    static Optional<Node> read(String text) {
        try (JsonParser parser = Encoding.parser(text)) {
            return new NodeReader(text).read(parser);
        } catch (RuntimeException _) {
            // whatever the parser objects to: the text is compared as text
            return Optional.empty();
        }
    }

    private Optional<Node> read(JsonParser parser) {
        JsonToken token = parser.nextToken();
        while (token != null) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.finishToken();
            int end = (int) parser.currentLocation().getCharOffset();
            if (token == JsonToken.PROPERTY_NAME) {
                key = parser.currentName();
            } else if (token.isStructEnd()) {
                open.pop().close(end);
            } else if (!add(new Node.Token(shape(token), value(token, parser), start, end))) {
                return Optional.empty();
            }
            token = parser.nextToken();
        }
        return Optional.ofNullable(root);
    }

    /** Returns false where the value cannot stand: a second root, too deep, or one too many. */
    private boolean add(Node.Token token) {
        Node parent = open.peek();
        if (parent == null && root != null || open.size() >= JsonTree.DEEPEST || ++values > JsonTree.MOST_VALUES) {
            return false;
        }
        var node = new Node(text, parent, key, token);
        key = null;
        if (parent == null) {
            root = node;
        } else {
            parent.children.add(node);
        }
        if (node.holds()) {
            open.push(node);
        }
        return true;
    }

    private static Shape shape(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Shape.OBJECT;
            case START_ARRAY -> Shape.ARRAY;
            case VALUE_STRING -> Shape.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Shape.NUMBER;
            default -> Shape.LITERAL;
        };
    }

    private static String value(JsonToken token, JsonParser parser) {
        return token.isStructStart() ? "" : token.isNumeric() ? Numeral.of(parser.getString()) : parser.getString();
    }
}
