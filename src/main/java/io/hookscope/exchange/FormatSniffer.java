package io.hookscope.exchange;

import io.hookscope.event.json.Encoding;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Tells our own forms from a body that has a word in common with them, by the keys at the right place. The text may be cut
 * off or broken: then what stands before that decides. Stateless.
 */
final class FormatSniffer {

    private static final Set<String> BODIES = Set.of("body", "bodyBase64", "bodyLeftOut");

    private FormatSniffer() {}

    /** Whether the line is an object that says when it was received, and what its body was. */
    static boolean isNdjson(String line) {
        Set<String> keys = new HashSet<>();
        try (JsonParser parser = Encoding.parser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return keys.contains("receivedAt") && keys.stream().anyMatch(BODIES::contains);
        } catch (JacksonException _) {
            return keys.contains("receivedAt");
        }
    }

    /** Whether the text is an object that begins with a log, which has a list of entries. */
    static boolean isHar(String text) {
        boolean log = false;
        try (JsonParser parser = Encoding.parser(text)) {
            log = parser.nextToken() == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.PROPERTY_NAME
                    && parser.currentName().equals("log") && parser.nextToken() == JsonToken.START_OBJECT;
            while (log && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean entries = parser.currentName().equals("entries");
                if (parser.nextToken() == JsonToken.START_ARRAY && entries) {
                    return true;
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException _) {
            return log;
        }
    }
}
