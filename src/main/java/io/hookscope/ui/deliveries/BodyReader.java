package io.hookscope.ui.deliveries;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.event.json.Encoding;
import io.hookscope.event.json.JsonText;
import io.hookscope.event.json.Pointers;
import io.hookscope.ui.deliveries.BodyValues.Place;
import io.hookscope.ui.deliveries.BodyValues.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Reads what stands at places of bodies; each delivery is loaded once. Stateless; may block on the disk. */
final class BodyReader {

    private static final Logger LOG = LoggerFactory.getLogger(BodyReader.class);
    private static final EventReader READER = new EventReader();
    /** Nobody reads more in a cell. */
    private static final int LONGEST = 1_000;

    private BodyReader() {}

    /** Returns what stands at each of these places. Never throws. */
    static Map<Place, Value> read(BodySource source, Collection<Place> places) {
        Map<Place, Value> found = new HashMap<>();
        places.stream().collect(Collectors.groupingBy(Place::seq))
                .forEach((seq, some) -> found.putAll(read(source, seq, some)));
        return found;
    }

    private static Map<Place, Value> read(BodySource source, long seq, List<Place> places) {
        try {
            Optional<Reading> reading = source.loader().apply(seq).map((Delivery delivery) -> READER.read(delivery));
            return places.stream().distinct().collect(Collectors.toMap(place -> place,
                    place -> reading.map(read -> value(read, place.field().pointer()))
                            .orElseGet(() -> new Value("", Strings.get("field.gone")))));
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be read for a column", seq, e);
            var unread = new Value("", Strings.get("field.unread"));
            return places.stream().distinct().collect(Collectors.toMap(place -> place, _ -> unread));
        }
    }

    private static Value value(Reading reading, String pointer) {
        return switch (reading.content()) {
            case Content.Json(JsonNode root, var _) -> new Value(shortened(text(root, pointer, reading)), "");
            case Content.NotJson(String problem, var _, var _) -> new Value("", problem);
            case Content.Absent(String why) -> new Value("", why);
            case Content.Empty _ -> Value.NONE;
        };
    }

    private static String text(JsonNode root, String pointer, Reading reading) {
        JsonNode node = Pointers.at(root, pointer);
        return node.isMissingNode()
                ? ""
                : node.isNull()
                        ? "null"
                        : node.isObject()
                                ? "{" + node.size() + "}"
                                : node.isArray()
                                        ? "[" + node.size() + "]"
                                        : node.isNumber() ? number(node, pointer, reading) : node.asString();
    }

    /** A number as it was sent: as a value it would lose how it is spelled. */
    private static String number(JsonNode node, String pointer, Reading reading) {
        String plain = node.asString();
        if (node.isIntegralNumber()) {
            return plain;
        }
        String text = Encoding.of(reading.text()).text(reading.text());
        return JsonText.of(text).value(pointer).map(span -> text.substring(span.start(), span.end())).orElse(plain);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "\u2026";
    }
}
