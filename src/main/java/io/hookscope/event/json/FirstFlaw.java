package io.hookscope.event.json;

import java.util.BitSet;

/**
 * Finds the first character at which a text stops being the beginning of some JSON (RFC 8259). The parser's own place is a
 * character or a word too late for a person to see what is wrong. One object looks at one text; not thread-safe.
 */
final class FirstFlaw {

    private static final int NONE = -1;

    private enum Wanted {
        VALUE, VALUE_OR_END, KEY, KEY_OR_END, COLON, COMMA_OR_END
    }

    private final String text;
    /** For each open level whether it is an object. */
    private final BitSet objects = new BitSet();
    private int depth;
    private int at;
    private Wanted wanted = Wanted.VALUE;

    private FirstFlaw(String text) {
        this.text = text;
    }

    /** Returns the offset of the first wrong character, the text's length where it ends too early, or -1 for valid JSON. */
    static int of(String text) {
        return new FirstFlaw(text).find();
    }

    private int find() {
        while (true) {
            skipSpace();
            boolean done = depth == 0 && wanted == Wanted.COMMA_OR_END;
            if (at == text.length()) {
                return done ? NONE : at;
            }
            if (done || !step(text.charAt(at))) {
                return at;
            }
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean step(char c) {
        return switch (wanted) {
            case VALUE -> value(c);
            case VALUE_OR_END -> c == ']' ? close(c) : value(c);
            case KEY -> key(c);
            case KEY_OR_END -> c == '}' ? close(c) : key(c);
            case COLON -> c == ':' && take(Wanted.VALUE);
            case COMMA_OR_END -> c == ',' ? take(inObject() ? Wanted.KEY : Wanted.VALUE) : close(c);
        };
    }

    private boolean inObject() {
        return objects.get(depth - 1);
    }

    private boolean take(Wanted next) {
        at++;
        wanted = next;
        return true;
    }

    private boolean open(boolean object) {
        objects.set(depth++, object);
        return take(object ? Wanted.KEY_OR_END : Wanted.VALUE_OR_END);
    }

    private boolean close(char c) {
        if (c != (inObject() ? '}' : ']')) {
            return false;
        }
        depth--;
        return take(Wanted.COMMA_OR_END);
    }

    private boolean key(char c) {
        return c == '"' && string() && then(Wanted.COLON);
    }

    private boolean value(char c) {
        return switch (c) {
            case '{' -> open(true);
            case '[' -> open(false);
            case '"' -> string() && then(Wanted.COMMA_OR_END);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number() && then(Wanted.COMMA_OR_END);
        };
    }

    private boolean then(Wanted next) {
        wanted = next;
        return true;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!eat(word.substring(i, i + 1))) {
                return false;
            }
        }
        return then(Wanted.COMMA_OR_END);
    }

    /** Takes the next character if it is one of those. */
    private boolean eat(String oneOf) {
        boolean fits = at < text.length() && oneOf.indexOf(text.charAt(at)) >= 0;
        at += fits ? 1 : 0;
        return fits;
    }

    private boolean number() {
        eat("-");
        if (!eat("0") && !digits()) {
            return false;
        }
        if (eat(".") && !digits()) {
            return false;
        }
        if (eat("eE")) {
            eat("+-");
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int from = at;
        while (eat("0123456789")) {
            // as many as there are
        }
        return at > from;
    }

    private boolean string() {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < ' ') {
                return false;
            }
            at++;
            if (c == '"') {
                return true;
            }
            if (c == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (!eat("u")) {
            return eat("\"\\/bfnrt");
        }
        for (int i = 0; i < 4; i++) {
            if (!eat("0123456789abcdefABCDEF")) {
                return false;
            }
        }
        return true;
    }
}
