package io.hookscope.event.words;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.event.coding.Unpacker;
import io.hookscope.event.json.Encoding;

/**
 * All words of a delivery: its header lines and its body after {@code Content-Encoding} and the escapes of JSON strings were
 * undone. Immutable; memory is bounded by {@link #MOST_CHARACTERS}.
 *
 * @param words the words in order, a space before each
 */
public record FullText(String words) {

    /** How much of a body is looked at, in characters. */
    public static final int MOST_CHARACTERS = 1 << 20;

    /** No encoding has longer characters. */
    private static final int MOST_BYTES = 4 * MOST_CHARACTERS;

    /** Stands between headers and body; no phrase can contain it. */
    private static final String BORDER = " \u00b6";

    /** What is found in those whose body goes on behind what was looked at: what is not found in them may stand there. */
    public static final Phrase GOES_ON = new Phrase("\u00b6\u2026");

    /** Returns the words of that delivery; never throws, whatever the bytes are. */
    public static FullText of(Delivery delivery) {
        var words = new StringBuilder(delivery.body().length() + 256);
        var tokens = new Tokens(words);
        for (Header header : delivery.headers().list()) {
            tokens.take(header.name());
            tokens.take(header.value());
        }
        words.append(BORDER);
        if (body(Unpacker.beginning(delivery, MOST_BYTES), tokens)) {
            words.append(' ').append(GOES_ON.words());
        }
        return new FullText(words.toString());
    }

    /** Whether the phrase stands in it. */
    public boolean contains(Phrase phrase) {
        return !phrase.isEmpty() && words.contains(" " + phrase.words());
    }

    /** Takes the body's words; returns whether it goes on behind them. */
    private static boolean body(byte[] bytes, Tokens tokens) {
        String text = Encoding.of(bytes).text(bytes);
        int end = Math.min(text.length(), MOST_CHARACTERS);
        boolean json = beginsLikeJson(text);
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (json && c == '\\' && at + 1 < end) {
                at += escape(text, at + 1, tokens);
            } else {
                tokens.take(c);
            }
        }
        tokens.end();
        return text.length() > MOST_CHARACTERS || bytes.length >= MOST_BYTES;
    }

    private static boolean beginsLikeJson(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && "{[\"".indexOf(text.charAt(at)) >= 0;
    }

    /** Takes the character that is written behind a backslash; returns how many characters it is written with. */
    private static int escape(String text, int at, Tokens tokens) {
        char c = text.charAt(at);
        if (c == 'u') {
            int code = hex(text, at + 1);
            tokens.take(code < 0 ? ' ' : (char) code);
            return code < 0 ? 1 : 5;
        }
        tokens.take("bfnrt".indexOf(c) >= 0 ? ' ' : c);
        return 1;
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = 16 * code + digit;
        }
        return code;
    }
}
