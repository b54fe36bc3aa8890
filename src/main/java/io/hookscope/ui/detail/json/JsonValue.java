package io.hookscope.ui.detail.json;

import io.hookscope.event.json.Pointers;
import io.hookscope.ui.detail.json.JsonTokens.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value in a JSON text, with its place and spelling. Immutable and thread-safe; members are found when asked for.
 *
 * @param tokens  the text
 * @param at      the value's first token
 * @param pointer its JSON pointer (RFC 6901)
 * @param name    its key in the object around it, or its index in the array; empty for the root
 */
public record JsonValue(JsonTokens tokens, int at, String pointer, String name) {
    /** A number longer than this in digits or exponent is shown as written and never computed with. */
    private static final int LONGEST_NUMBER = 1_000;

    /** Returns the root of a text, or empty when the text holds no value. */
    public static Optional<JsonValue> root(JsonTokens tokens) {
        return tokens.size() == 0 ? Optional.empty() : Optional.of(new JsonValue(tokens, 0, "", ""));
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return tokens.opensObject(at);
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return tokens.kind(at) == Kind.OPEN && !tokens.opensObject(at);
    }

    /** Whether it is a string. */
    public boolean isString() {
        return tokens.kind(at) == Kind.STRING;
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return tokens.kind(at) == Kind.NUMBER;
    }

    /** Whether it is {@code null}. */
    public boolean isNull() {
        return tokens.kind(at) == Kind.LITERAL && tokens.text().startsWith("null", start());
    }

    /** Returns the offset of its first character. */
    public int start() {
        return tokens.start(at);
    }

    /** Returns the offset after its last character. */
    public int end() {
        return tokens.end(last());
    }

    /** Returns it exactly as it stands in the text, brackets and quotes included. */
    public String raw() {
        return tokens.text().substring(start(), end());
    }

    /** Returns a string without quotes and escapes; anything else as {@link #raw()}. */
    public String string() {
        return isString() ? JsonEscapes.undo(raw()) : raw();
    }

    /** Returns a number exactly, or null when it is none or too long to compute with. */
    public @Nullable BigDecimal number() {
        if (!isNumber() || end() - start() > LONGEST_NUMBER) {
            return null;
        }
        try {
            var number = new BigDecimal(raw());
            return Math.abs((long) number.scale()) > LONGEST_NUMBER ? null : number;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** Returns the member of that name; the last one when it stands more than once. */
    public Optional<JsonValue> get(String name) {
        return members().stream().filter(m -> m.name().equals(name)).reduce((_, last) -> last);
    }

    /** Returns the value's members or elements in order, repeats included; none for anything but objects and arrays. */
    public List<JsonValue> members() {
        if (tokens.kind(at) != Kind.OPEN) {
            return List.of();
        }
        var members = new ArrayList<JsonValue>();
        boolean object = isObject();
        String key = "";
        for (int i = at + 1; i < last(); i++) {
            switch (tokens.kind(i)) {
                case COMMA, COLON, CLOSE, INVALID -> {
                }
                case KEY -> key = JsonEscapes.undo(tokens.text().substring(tokens.start(i), tokens.end(i)));
                case STRING, NUMBER, LITERAL, OPEN -> {
                    String name = object ? key : Integer.toString(members.size());
                    var member = new JsonValue(tokens, i, Pointers.child(pointer, name), name);
                    members.add(member);
                    i = member.last();
                }
            }
        }
        return members;
    }

    /** Returns the value at a pointer below this root, or empty when there is none. */
    public Optional<JsonValue> at(String wanted) {
        var here = Optional.of(this);
        for (String step : wanted.isEmpty() ? new String[0] : wanted.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            here = here.flatMap(value -> value.get(name));
        }
        return here;
    }

    /** Returns the innermost value below this root that stands at that offset, its key included. */
    public JsonValue around(int offset) {
        var here = this;
        for (var next = Optional.of(here); next.isPresent(); next = here.memberAt(offset)) {
            here = next.get();
        }
        return here;
    }

    private Optional<JsonValue> memberAt(int offset) {
        return members().stream().filter(member -> member.from() <= offset && offset <= member.end()).findFirst();
    }

    /** Returns where its key begins, or itself in an array. */
    private int from() {
        return at > 1 && tokens.kind(at - 2) == Kind.KEY ? tokens.start(at - 2) : start();
    }

    private int last() {
        return tokens.kind(at) == Kind.OPEN ? tokens.mate(at) : at;
    }
}
