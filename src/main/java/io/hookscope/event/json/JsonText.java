package io.hookscope.event.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Knows where in a JSON text each value stands, by its pointer. Of a text that breaks off or is
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

    private final int length;
    private final ValuePlaces places = new ValuePlaces();

    private JsonText(int length) {
        this.length = length;
    }

    /** Places the values of that text. Never throws. */
    public static JsonText of(String text) {
        var made = new JsonText(text.length());
        try (JsonParser parser = Encoding.parser(text)) {
            made.place(parser);
        } catch (RuntimeException _) {
            // the text is not JSON from here on; what stands before keeps its place
        }
        return made;
    }

    private void place(JsonParser parser) {
        JsonToken token = parser.nextToken();
        while (token != null && places.size() < MOST_VALUES) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.finishToken();
            int end = (int) parser.currentLocation().getCharOffset();
            if (token.isStructEnd()) {
                places.close(end);
            } else if (token != JsonToken.PROPERTY_NAME) {
                places.add(nameOf(parser, token), start, end);
                if (token.isStructStart()) {
                    places.open();
                }
            }
            token = parser.nextToken();
        }
    }

    /** Returns the key of the value that begins there; null in an array and at the root. */
    private static @Nullable String nameOf(JsonParser parser, JsonToken token) {
        var context = parser.streamReadContext();
        var around = token.isStructStart() ? context.getParent() : context;
        return around.inObject() ? around.currentName() : null;
    }

    /** Returns where the value of that pointer stands; of a doubled key, the last. */
    public Optional<Span> value(String pointer) {
        int found = places.find(pointer);
        return found < 0
                ? Optional.empty()
                : Optional.of(new Span(places.start(found),
                        Math.min(places.end(found), length) - places.start(found)));
    }
}
