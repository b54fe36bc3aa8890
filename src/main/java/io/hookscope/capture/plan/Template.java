package io.hookscope.capture.plan;

import io.hookscope.event.json.JsonTree;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A text with places such as <code>{{event}}</code> or <code>{{/data/order/id}}</code> that a delivery's fields fill. What a
 * sender wrote stays a value wherever it is put: in JSON it is escaped within quotes and a whole value outside of them, in a
 * header it loses all that is not printable ASCII. Stateless.
 */
public final class Template {

    /** The longest value that is inserted, in characters. */
    public static final int LONGEST_VALUE = 4096;
    /** The most places of one text. */
    public static final int MOST_PLACES = 50;

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final JsonMapper JSON = new JsonMapper();

    private Template() {}

    /** Returns what is wrong with the text's places, in a sentence. */
    static Optional<String> problem(String text) {
        Matcher place = PLACE.matcher(text);
        int places = 0;
        while (place.find()) {
            String field = field(place);
            if (field.startsWith("/") ? !isPointer(field) : !Facts.NAMES.contains(field)) {
                return Optional.of(Words.of("flaw.field", "{{" + field + "}}", "{{/data/order/id}}",
                        String.join(", ", Facts.NAMES)));
            }
            places++;
        }
        return places > MOST_PLACES ? Optional.of(Words.of("flaw.fields", MOST_PLACES)) : Optional.empty();
    }

    /** Whether the delivery's body must be read to fill it. */
    static boolean readsBody(String text) {
        return PLACE.matcher(text).results().map(r -> r.group(1).strip())
                .anyMatch(field -> !field.equals("path") && !field.equals("seq"));
    }

    /** Fills a text that is not JSON. */
    public static String text(String text, Facts facts) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(plain(value(place.group(1), facts))));
    }

    /** Fills a header's value. */
    public static String header(String text, Facts facts) {
        return text(text, facts).replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** Fills a JSON text: where it was JSON with any value in its places, it is afterwards. */
    public static String json(String text, Facts facts) {
        var filled = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        boolean quoted = false;
        while (place.find()) {
            quoted = endsQuoted(text.substring(from, place.start()), quoted);
            filled.append(text, from, place.start());
            JsonNode value = value(field(place), facts);
            filled.append(
                    quoted ? unquote(written(JsonNodeFactory.instance.stringNode(plain(value)))) : written(value));
            from = place.end();
        }
        return filled.append(text.substring(from)).toString();
    }

    private static JsonNode value(String field, Facts facts) {
        String name = field.strip();
        Optional<JsonNode> found = name.startsWith("/")
                ? facts.at(JsonPointer.compile(name))
                : facts.named(name).map(JsonNodeFactory.instance::stringNode);
        return found.filter(node -> !node.isMissingNode()).orElse(JsonNodeFactory.instance.nullNode());
    }

    private static String plain(JsonNode value) {
        String text = value.isNull() ? "" : value.isValueNode() ? JsonTree.text(value) : written(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }

    /** A value that is too long or too deep to be written is null: cut, it would be JSON no more. */
    private static String written(JsonNode value) {
        try {
            String text = JSON.writeValueAsString(value);
            return text.length() <= 6 * LONGEST_VALUE + 2 ? text : "null";
        } catch (JacksonException _) {
            return "null";
        }
    }

    private static String unquote(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static boolean endsQuoted(String literal, boolean quotedBefore) {
        boolean quoted = quotedBefore;
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            }
        }
        return quoted;
    }

    private static String field(Matcher place) {
        return place.group(1).strip();
    }

    private static boolean isPointer(String text) {
        try {
            return text.length() <= RulePattern.LONGEST_PATTERN && JsonPointer.compile(text).toString().equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
