package io.hookscope.exchange.redact;

import io.hookscope.event.json.Encoding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tells texts that are JSON themselves from those that only look like it. Stateless. */
final class InnerJson {

    private InnerJson() {}

    /** Whether the text is one object or one array, to its end. */
    static boolean is(String text) {
        String bare = text.strip();
        boolean looks = bare.startsWith("{") && bare.endsWith("}") || bare.startsWith("[") && bare.endsWith("]");
        return looks && isWhole(text);
    }

    private static boolean isWhole(String text) {
        int open = 0;
        int values = 0;
        try (JsonParser parser = Encoding.parser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += open == 0 ? 1 : 0;
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                parser.getString(); // reads it to its end, where a flaw may be
            }
            return values == 1;
        } catch (JacksonException _) {
            return false;
        }
    }
}
