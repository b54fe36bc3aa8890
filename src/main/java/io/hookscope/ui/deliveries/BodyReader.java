package io.hookscope.ui.deliveries;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.event.json.Encoding;
import io.hookscope.event.json.JsonText;
import io.hookscope.event.json.JsonTree;
import io.hookscope.event.json.Pointers;
import io.hookscope.ui.deliveries.BodyValues.Place;
import io.hookscope.ui.deliveries.BodyValues.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    /** Nobody reads more in a cell, in characters. */
    private static final int LONGEST = 1_000;
    /** So much is taken into memory at a time where values are whole, in characters. */
    private static final int MOST = 500_000;

    private BodyReader() {}

    /** Returns what stands at each of these places, as far as anybody reads it in a cell. Never throws. */
    static Map<Place, Value> read(BodySource source, Collection<Place> places) {
        Map<Place, Value> found = new HashMap<>();
        bySeq(places).forEach((seq, some) -> read(source, seq, some)
                .forEach((place, value) -> found.put(place, value.shortened(LONGEST))));
        return found;
    }

    /**
     * Returns what stands at the first of these places, whole: as many deliveries in their order as fit into memory, at least
     * one. Never throws.
     */
    static Map<Place, Value> whole(BodySource source, Collection<Place> places) {
        Map<Place, Value> found = new HashMap<>();
        long length = 0;
        for (var some : bySeq(places).entrySet()) {
            Map<Place, Value> next = read(source, some.getKey(), some.getValue());
            found.putAll(next);
            length += next.values().stream().mapToLong(value -> value.text().length()).sum();
            if (length > MOST) {
                break;
            }
        }
        return found;
    }

    private static Map<Long, List<Place>> bySeq(Collection<Place> places) {
        return places.stream().distinct()
                .collect(Collectors.groupingBy(Place::seq, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<Place, Value> read(BodySource source, long seq, List<Place> places) {
        try {
            Optional<Reading> reading = source.loader().apply(seq).map((Delivery delivery) -> READER.read(delivery));
            return places.stream().collect(Collectors.toMap(place -> place,
                    place -> reading.map(read -> value(read, place.field().pointer()))
                            .orElseGet(() -> Value.lacking(Strings.get("field.gone")))));
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be read for a column", seq, e);
            Value unread = Value.lacking(Strings.get("field.unread"));
            return places.stream().collect(Collectors.toMap(place -> place, _ -> unread));
        }
    }

    private static Value value(Reading reading, String pointer) {
        return switch (reading.content()) {
            case Content.Json(JsonNode root, var _) -> Value.of(text(root, pointer, reading));
            case Content.NotJson(String problem, var _, var _) -> Value.none(problem);
            case Content.Absent(String why) -> Value.none(why);
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
                                        : node.isNumber() ? number(node, pointer, reading) : JsonTree.text(node);
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
}
