package io.hookscope.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;

/**
 * A value in a body together with its JSON pointer. Total: going down from a place that is not there gives another such
 * place. Immutable as long as nobody edits the tree. Most places are looked at and never told of, so the pointer is only
 * put together when somebody asks.
 */
public final class Place {

    /** A place in a body that has no JSON. */
    public static final Place NOWHERE = root(MissingNode.getInstance());

    /** Beyond this many digits a number is no amount any more, and arithmetic on it would only cost memory. */
    private static final int DIGITS = 1000;

    private static final int SHOWN = 120;

    private final JsonNode node;
    private final @Nullable Place above;
    /** The key as it is, or the index; at the end of a way from the root, the pointer from there. */
    private final Object step;

    private Place(JsonNode node, @Nullable Place above, Object step) {
        this.node = node;
        this.above = above;
        this.step = step;
    }

    /** Returns the root of a body. */
    public static Place root(JsonNode root) {
        return new Place(root, null, "");
    }

    /** Returns the place of that key. */
    public Place get(String key) {
        return new Place(node.path(key), this, key);
    }

    /** Returns the place of that element, from 0. */
    public Place get(int index) {
        return new Place(node.path(index), this, index);
    }

    /** Returns the place at that JSON pointer (RFC 6901) below this one; keys are written as they stand. */
    public Place down(String below) {
        return below.isEmpty() ? this : new Place(node.at(JsonPointer.compile(below)), null, pointer() + below);
    }

    /** Returns this place as if null stood there. */
    public Place asNull() {
        return new Place(NullNode.getInstance(), above, step);
    }

    /** Returns the value. */
    public JsonNode node() {
        return node;
    }

    /** Returns the JSON pointer (RFC 6901) from the root of the body. */
    public String pointer() {
        return above == null
                ? step.toString()
                : above.pointer() + '/' + step.toString().replace("~", "~0").replace("/", "~1");
    }

    /** Whether the key is not there at all. */
    public boolean isAbsent() {
        return node.isMissingNode();
    }

    /** Whether there is neither a value nor anything but {@code null}. */
    public boolean isNothing() {
        return node.isMissingNode() || node.isNull();
    }

    /** Whether it is a JSON object. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Whether it is a JSON array. */
    public boolean isArray() {
        return node.isArray();
    }

    /** Returns how many elements or keys it has; 0 for anything else. */
    public int size() {
        return node.size();
    }

    /** Returns the exact number, or null when it is none or has more than a thousand digits. */
    public @Nullable BigDecimal number() {
        if (!node.isNumber()) {
            return null;
        }
        BigDecimal value = node.decimalValue();
        return value.precision() > DIGITS || Math.abs((long) value.scale()) > DIGITS ? null : value;
    }

    /** Returns the string, or null when it is none. */
    public @Nullable String text() {
        return node.isString() ? node.stringValue() : null;
    }

    /** Returns the value in the body's notation, cut after 120 characters; containers are only named. */
    public String shown() {
        if (node.isMissingNode()) {
            return Wording.of("shown.nothing");
        }
        if (node.isContainer()) {
            return node.isObject() ? Wording.of("form.object") : Wording.of("form.array");
        }
        String whole = node.toString();
        return whole.length() <= SHOWN ? whole : whole.substring(0, SHOWN) + "…";
    }
}
