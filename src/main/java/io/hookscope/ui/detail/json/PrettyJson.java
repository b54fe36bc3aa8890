package io.hookscope.ui.detail.json;

import io.hookscope.ui.detail.json.JsonTokens.Kind;

/**
 * Lays JSON out for reading by moving white space only: numbers, escapes, key order and repeated keys stay as written.
 * Indents by two spaces, less where nesting would make the text many times larger. Stateless and thread-safe.
 */
public final class PrettyJson {
    private static final int DEEPEST_INDENT = 64;
    private static final long LONGEST = 48L << 20;

    private PrettyJson() {}

    /** Returns the same tokens, one member a line. */
    public static String of(JsonTokens tokens) {
        int deepest = DEEPEST_INDENT;
        while (deepest > 0 && length(tokens, deepest) > LONGEST) {
            deepest /= 2;
        }
        var text = new StringBuilder((int) Math.min(length(tokens, deepest), LONGEST));
        write(tokens, deepest, text::append);
        return text.toString();
    }

    private static long length(JsonTokens tokens, int deepest) {
        long[] length = {0};
        write(tokens, deepest, (_, from, to) -> length[0] += to - from);
        return length[0];
    }

    private interface Sink {
        void write(CharSequence text, int from, int to);
    }

    private static void write(JsonTokens tokens, int deepest, Sink sink) {
        String breaks = "\n" + "  ".repeat(deepest);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Kind kind = tokens.kind(i);
            boolean empty = kind == Kind.CLOSE && i > 0 && tokens.kind(i - 1) == Kind.OPEN;
            if (kind == Kind.CLOSE) {
                depth = Math.max(0, depth - 1);
            }
            if (kind == Kind.CLOSE && !empty || startsLine(tokens, i)) {
                sink.write(breaks, 0, 1 + 2 * Math.min(depth, deepest));
            }
            sink.write(tokens.text(), tokens.start(i), tokens.end(i));
            if (kind == Kind.COLON) {
                sink.write(" ", 0, 1);
            } else if (kind == Kind.OPEN) {
                depth++;
            }
        }
    }

    private static boolean startsLine(JsonTokens tokens, int token) {
        if (token == 0 || tokens.kind(token) == Kind.CLOSE) {
            return false;
        }
        Kind before = tokens.kind(token - 1);
        return before == Kind.OPEN || before == Kind.COMMA;
    }
}
