package io.hookscope.ui.detail.text;

import io.hookscope.event.Content;
import io.hookscope.event.Reading;
import io.hookscope.event.json.Encoding;
import io.hookscope.ui.detail.json.JsonTokens;
import io.hookscope.ui.detail.json.PrettyJson;
import io.hookscope.ui.detail.words.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A body in the forms in which it can be read. Immutable and thread-safe.
 *
 * @param tokens     the body's text in tokens; of what is no text, none
 * @param asSent     the body as it came
 * @param pretty     the same JSON laid out for reading, in tokens; null when it is none
 * @param prettyView {@code pretty} in pages
 * @param notice     what to know before reading, in a sentence; empty when there is nothing
 */
public record BodyText(JsonTokens tokens, PagedText asSent, @Nullable JsonTokens pretty,
        @Nullable PagedText prettyView, String notice) {
    private static final int LOOKED_AT = 8 * 1024;
    private static final int MANY = 10;

    /** Returns the forms of a body. Linear in its size: not for the FX thread. */
    public static BodyText of(Reading reading) {
        byte[] bytes = reading.text();
        return switch (reading.content()) {
            case Content.Json _ -> json(bytes);
            case Content.NotJson(var problem, var _, var _) -> binary(bytes) ? hex(bytes) : text(bytes, problem);
            case Content.Absent(String why) -> text(bytes, why);
            case Content.Empty _ -> text(bytes, Words.of("tree.empty"));
        };
    }

    private static BodyText json(byte[] bytes) {
        var tokens = JsonTokens.of(decode(bytes, Encoding.of(bytes).charset()));
        var pretty = JsonTokens.of(PrettyJson.of(tokens));
        return new BodyText(tokens, FoldedText.json(tokens), pretty, FoldedText.json(pretty), "");
    }

    private static BodyText text(byte[] bytes, String problem) {
        var text = decode(bytes, StandardCharsets.UTF_8);
        return new BodyText(JsonTokens.of(""), FoldedText.plain(text), null, null, invalid(bytes, problem));
    }

    private static BodyText hex(byte[] bytes) {
        return new BodyText(JsonTokens.of(""), new HexDump(bytes), null, null, Words.of("json.binary"));
    }

    private static String decode(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String invalid(byte[] bytes, String otherwise) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return otherwise;
        } catch (CharacterCodingException _) {
            return Words.of("json.invalid");
        }
    }

    private static boolean binary(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        long odd = text.chars().filter(c -> c == 0xfffd || c < ' ' && c != '\n' && c != '\r' && c != '\t').count();
        return text.indexOf('\0') >= 0 || odd * MANY > text.length();
    }
}
