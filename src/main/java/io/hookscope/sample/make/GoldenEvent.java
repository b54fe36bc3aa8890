package io.hookscope.sample.make;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The documentation's own example of a redemption that succeeded, happening again: the same voucher, customer and
 * amounts, with a new order and redemption and with every time moved to now. Stateless.
 */
public final class GoldenEvent {

    private static final String RESOURCE = "/io/hookscope/sample/redemption-succeeded.json";

    private GoldenEvent() {}

    /** Returns the example as printed: bare event data, indented, with its times of January 2024. */
    public static String text() {
        try (InputStream in = GoldenEvent.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The sample " + RESOURCE + " is missing from this build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the example as if it were sent at that time. */
    public static Happening again(Dice dice, Instant at) {
        var stamps = new Stamps(at);
        ObjectNode data = (ObjectNode) Objects.requireNonNull(Json.read(text()));
        String redemption = data.at("/redemption/id").stringValue();
        String order = data.at("/order/id").stringValue();
        String entity = dice.hexId("r_");
        var ids = Map.of(redemption, entity, order, dice.alphanumericId("ord_", 24));
        Duration later = Duration.between(Instant.parse(data.get("created_at").stringValue()), stamps.eventCreated());
        rewrite(data, ids, later);
        return new Happening(EventType.REDEMPTION_SUCCEEDED, data.at("/voucher/code").stringValue(), data,
                dice.hexId("evred_"), entity, dice.hexId("v-"), stamps.eventCreated());
    }

    private static void rewrite(JsonNode node, Map<String, String> ids, Duration later) {
        switch (node) {
            case ObjectNode object -> object.properties().forEach(entry -> {
                if (entry.getValue() instanceof StringNode text) {
                    entry.setValue(StringNode.valueOf(rewritten(text.stringValue(), ids, later)));
                } else {
                    rewrite(entry.getValue(), ids, later);
                }
            });
            case ArrayNode array -> array.forEach(element -> rewrite(element, ids, later));
            default -> {
                // numbers, booleans and nulls stay as they are
            }
        }
    }

    private static String rewritten(String text, Map<String, String> ids, Duration later) {
        Instant time = time(text);
        if (time == null) {
            return ids.getOrDefault(text, text);
        }
        boolean micros = text.indexOf('Z') - text.indexOf('.') == 7;
        return micros ? Stamps.micros(time.plus(later)) : Stamps.millis(time.plus(later));
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.endsWith("Z") ? Instant.parse(text) : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
