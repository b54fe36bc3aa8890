package io.hookscope.ui.detail.json;

import io.hookscope.ui.detail.json.JsonTokens.Kind;

/** Leaves out the white space between tokens, and nothing else. Stateless and thread-safe. */
public final class CompactJson {

    private CompactJson() {}

    /** Returns the same tokens, one behind the other; two words keep a space between them, or they would be one. */
    public static String of(JsonTokens tokens) {
        var text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && isWord(tokens, i) && isWord(tokens, i - 1) && tokens.end(i - 1) < tokens.start(i)) {
                text.append(' ');
            }
            text.append(tokens.text(), tokens.start(i), tokens.end(i));
        }
        return text.toString();
    }

    private static boolean isWord(JsonTokens tokens, int token) {
        Kind kind = tokens.kind(token);
        return kind == Kind.NUMBER || kind == Kind.LITERAL || kind == Kind.INVALID;
    }
}
