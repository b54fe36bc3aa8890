package io.hookscope.replay.edit;

import io.hookscope.event.json.JsonText;
import io.hookscope.event.json.Pointers;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value put into a JSON text; every other sign of it stays. Immutable.
 *
 * @param pointer where (RFC 6901)
 * @param value   what, as JSON
 */
public record JsonEdit(String pointer, String value) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /**
     * Reads {@code /data/voucher/code=ABC}; the value is JSON when it reads as such, else text.
     *
     * @throws IllegalArgumentException when it has no such form
     */
    public static JsonEdit of(String text) {
        int equals = text.indexOf('=');
        if (equals < 2 || text.charAt(0) != '/') {
            throw new IllegalArgumentException("Write a JSON pointer and a value, for example /data/voucher/code=ABC.");
        }
        String raw = text.substring(equals + 1);
        return new JsonEdit(text.substring(0, equals), isJson(raw) ? raw.strip() : JSON.writeValueAsString(raw));
    }

    /** Returns the text with it, or empty when the text is no JSON or has no place for it. */
    public Optional<String> apply(String text) {
        if (!isJson(text)) {
            return Optional.empty();
        }
        var places = JsonText.of(text);
        return places.value(pointer).map(span -> splice(text, span.start(), span.end(), value))
                .or(() -> added(text, places));
    }

    /** Whether the text is one JSON value. */
    public static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JacksonException _) {
            return false;
        }
    }

    /** A key that is not there yet goes to the end of its object. */
    private Optional<String> added(String text, JsonText places) {
        List<String> steps = Pointers.steps(pointer);
        return places.value(Pointers.parent(pointer)).filter(parent -> text.charAt(parent.start()) == '{')
                .map(parent -> {
                    int end = parent.end() - 1;
                    boolean empty = text.substring(parent.start() + 1, end).isBlank();
                    String entry = JSON.writeValueAsString(steps.getLast()) + ":" + value;
                    int at = end;
                    while (Character.isWhitespace(text.charAt(at - 1))) {
                        at--;
                    }
                    return splice(text, at, at, (empty ? "" : ",") + entry);
                });
    }

    private static String splice(String text, int from, int to, String with) {
        return text.substring(0, from) + with + text.substring(to);
    }
}
