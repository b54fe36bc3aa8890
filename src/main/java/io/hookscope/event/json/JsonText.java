package io.hookscope.event.json;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Knows where in a JSON text each value stands, by its pointer, and the other way round. Of a text that breaks off or is
 * longer than {@value #MOST_VALUES} values, it knows those until there. Immutable once made; safe to share.
 */
public final class JsonText {

    /** How many values are placed. */
    public static final int MOST_VALUES = 500_000;

    /**
     * A stretch of the text, in {@code char}s.
     *
     * @param start  the offset of its first character
     * @param length how many it has
     */
    public record Span(int start, int length) {

        /** Returns the offset behind its last character. */
        public int end() {
            return start + length;
        }
    }

    private final String text;
    private final Places places = new Places();

    private JsonText(String text) {
        this.text = text;
    }

    /** Places the values of that body, given as it is after {@code Content-Encoding} was undone. Never throws. */
    public static JsonText of(byte[] bytes) {
        return of(Encoding.of(bytes).text(bytes));
    }

    /** Places the values of that text. Never throws. */
    public static JsonText of(String text) {
        var made = new JsonText(text);
        try (JsonParser parser = Encoding.parser(text)) {
            made.place(parser);
        } catch (RuntimeException _) {
            // the text is not JSON from here on; what stands before keeps its place
        }
        return made;
    }

    private void place(JsonParser parser) {
        int keyStart = -1;
        JsonToken token = parser.nextToken();
        while (token != null && places.size() < MOST_VALUES) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.finishToken();
            int end = (int) parser.currentLocation().getCharOffset();
            if (token == JsonToken.PROPERTY_NAME) {
                keyStart = start;
            } else if (token.isStructEnd()) {
                places.close(end);
            } else {
                String key = keyStart < 0 ? null : nameOf(parser, token);
                places.add(key, keyStart < 0 ? start : keyStart, start, end);
                keyStart = -1;
                if (token.isStructStart()) {
                    places.open();
                }
            }
            token = parser.nextToken();
        }
    }

    private static String nameOf(JsonParser parser, JsonToken token) {
        var context = parser.streamReadContext();
        return token.isStructStart() ? context.getParent().currentName() : context.currentName();
    }

    /** Returns the text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** Returns where the value of that pointer stands; of a doubled key, the last. */
    public Optional<Span> value(String pointer) {
        int found = places.find(pointer);
        return found < 0 ? Optional.empty() : Optional.of(span(places.start(found), found));
    }

    /** Returns where the value stands together with its key; an element has no key. */
    public Optional<Span> entry(String pointer) {
        int found = places.find(pointer);
        return found < 0 ? Optional.empty() : Optional.of(span(places.entryStart(found), found));
    }

    private Span span(int start, int found) {
        return new Span(start, Math.min(places.end(found), text.length()) - start);
    }

    /** Returns the pointer of the innermost value that stands, with its key, at that offset; empty for the root. */
    public String pointerAt(int offset) {
        return places.pointer(places.innermost(offset));
    }
}
