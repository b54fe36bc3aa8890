package io.hookscope.event.diff;

import io.hookscope.event.json.Pointers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON value with its place in the text; knows a digest of what it says. Built once, then only read. */
final class Node implements Side {

    /** What it is. */
    enum Shape {
        OBJECT, ARRAY, STRING, NUMBER, LITERAL
    }

    private final String source;
    private final @Nullable Node parent;
    private final @Nullable String key;
    private final int index;
    private final int start;
    private int end;
    final Shape shape;
    /** What a value that holds no others says; empty for one that does. */
    final String value;
    final List<Node> children;
    private long digest;

    Node(String source, @Nullable Node parent, @Nullable String key, Token token) {
        this.source = source;
        this.parent = parent;
        this.key = key;
        index = parent == null ? 0 : parent.children.size();
        start = token.start();
        end = token.end();
        shape = token.shape();
        value = token.value();
        children = holds() ? new ArrayList<>() : List.of();
        digest = mix(shape.ordinal() + 1L, value.hashCode());
    }

    /** What was read: its shape, what it says, and its place in the text. */
    record Token(Shape shape, String value, int start, int end) {}

    boolean holds() {
        return shape == Shape.OBJECT || shape == Shape.ARRAY;
    }

    /** Ends an object or array there; all that is in it is known by now. */
    void close(int at) {
        end = at;
        for (Node child : children) {
            digest = shape == Shape.OBJECT
                    ? digest + mix(child.key().hashCode(), child.digest)
                    : mix(digest, child.digest);
        }
    }

    private static long mix(long a, long b) {
        long h = (a * 0x9E3779B97F4A7C15L ^ b) * 0xC2B2AE3D27D4EB4FL;
        return h ^ h >>> 29;
    }

    /** Returns the key in its object; empty for an element and for the root. */
    String key() {
        return Objects.requireNonNullElse(key, "");
    }

    /** Returns a number that is the same for all that say the same, and rarely for others. */
    long digest() {
        return digest;
    }

    boolean sameText(Node other) {
        int length = end - start;
        return length == other.end - other.start && source.regionMatches(start, other.source, other.start, length);
    }

    @Override
    public String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        for (Node node = this; node.parent != null; node = node.parent) {
            steps.push(node.key == null ? Integer.toString(node.index) : Pointers.escape(node.key));
        }
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }

    @Override
    public String text() {
        return source.substring(start, end);
    }
}
