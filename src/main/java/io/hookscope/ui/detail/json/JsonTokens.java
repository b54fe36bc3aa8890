package io.hookscope.ui.detail.json;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The tokens of a text, each with its place, so that every view can show a value exactly as it was written. Takes any text:
 * what is no JSON becomes tokens of kind {@link Kind#INVALID}. Immutable and thread-safe.
 */
public final class JsonTokens {
    /** What a token is. */
    public enum Kind {
        KEY, STRING, NUMBER, LITERAL, OPEN, CLOSE, COMMA, COLON, INVALID
    }

    private static final Kind[] KINDS = Kind.values();

    private final String text;
    private byte[] kinds = new byte[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] mates = new int[64];
    private int size;

    private JsonTokens(String text) {
        this.text = text;
    }

    /** Returns the tokens of that text. Takes linear time and never recurses, however deep the nesting. */
    public static JsonTokens of(String text) {
        var tokens = new JsonTokens(text);
        tokens.lex();
        tokens.pair();
        return tokens;
    }

    /** Returns the text that the offsets refer to. */
    public String text() {
        return text;
    }

    /** Returns the number of tokens. */
    public int size() {
        return size;
    }

    /** Returns the kind of a token. */
    public Kind kind(int token) {
        return KINDS[kinds[token]];
    }

    /** Returns where a token starts, in characters. */
    public int start(int token) {
        return starts[token];
    }

    /** Returns the offset after a token's last character. */
    public int end(int token) {
        return ends[token];
    }

    /** Returns the index of the bracket that closes this one; the last token's index when none does. */
    int mate(int open) {
        return mates[open];
    }

    /** Whether the token is an opening brace, not an opening bracket. */
    boolean opensObject(int token) {
        return kind(token) == Kind.OPEN && text.charAt(starts[token]) == '{';
    }

    /** Returns the index of the first token that ends after that offset; {@link #size()} when there is none. */
    public int firstAfter(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void lex() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                at++;
                continue;
            }
            int end = end(c, at);
            add(kind(c, at, end), at, end);
            at = end;
        }
    }

    private int end(char c, int at) {
        if (c == '"') {
            return endOfString(at);
        }
        int end = at;
        while (end < text.length() && word(text.charAt(end))) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    private int endOfString(int at) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            }
        }
        return text.length();
    }

    private Kind kind(char c, int at, int end) {
        return switch (c) {
            case '{', '[' -> Kind.OPEN;
            case '}', ']' -> Kind.CLOSE;
            case ',' -> Kind.COMMA;
            case ':' -> Kind.COLON;
            case '"' -> Kind.STRING;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            default -> literal(at, end) ? Kind.LITERAL : Kind.INVALID;
        };
    }

    private boolean literal(int at, int end) {
        return switch (end - at) {
            case 4 -> text.startsWith("true", at) || text.startsWith("null", at);
            case 5 -> text.startsWith("false", at);
            default -> false;
        };
    }

    private static boolean word(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+'
                || c == '_';
    }

    private void add(Kind kind, int start, int end) {
        if (size == kinds.length) {
            int capacity = size + (size >> 1);
            kinds = Arrays.copyOf(kinds, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        if (kind == Kind.COLON && size > 0 && kinds[size - 1] == Kind.STRING.ordinal()) {
            kinds[size - 1] = (byte) Kind.KEY.ordinal();
        }
        kinds[size] = (byte) kind.ordinal();
        starts[size] = start;
        ends[size++] = end;
    }

    private void pair() {
        mates = new int[size];
        Arrays.fill(mates, size - 1);
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < size; i++) {
            if (kinds[i] == Kind.OPEN.ordinal()) {
                open.push(i);
            } else if (kinds[i] == Kind.CLOSE.ordinal() && !open.isEmpty()) {
                mates[open.pop()] = i;
            }
        }
    }
}
